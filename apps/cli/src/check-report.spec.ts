import { describe, expect, it } from '@jest/globals';
import { importGoalTables } from '#libs/documents';
import { officialText } from '#libs/fixtures';
import type { CheckReport } from './check-report.js';
import { checkReportInWords } from './check-report-in-words.js';
import { checkReportOf } from './check-report.js';

function reportsOf(text: string): readonly CheckReport[] {
  const result = importGoalTables(Buffer.from(text), { newId: () => 'id' });
  if (!result.ok) throw new Error('the file has no table');
  return result.tables.map(checkReportOf);
}

describe('what pifu check says of a table', () => {
  const reports = reportsOf(officialText());
  const [staff, grid, clothes] = reports as [CheckReport, CheckReport, CheckReport];

  it('tells of rows that were moved to where they belong', () => {
    const shifted = reports.map(({ notices }) => notices.filter(({ code }) => code === 'row-shifted').length);
    expect(shifted).toEqual([1, 0, 1]);
    expect(checkReportInWords(staff, false)).toMatch(/ⓘ 第 \d+ 行 本行向.错开/u);
  });

  it('marks what the declarer must explain', () => {
    const lines = checkReportInWords(clothes, false).split('\n');
    expect(lines[0]).toBe('【货物购置类项目（服装制服）】');
    const asked = clothes.findings.filter(({ mustExplain }) => mustExplain).length;
    expect(asked).toBeGreaterThan(0);
    expect(lines.filter((line) => line.startsWith('  △ 提示（须说明） '))).toHaveLength(asked);
  });

  it('lists what passed, and when each indicator is judged, only where all is asked for', () => {
    const [some, all] = [checkReportInWords(grid, false), checkReportInWords(grid, true)];
    expect(some).not.toMatch(/✔|◷/u);
    expect(all.match(/◷ 考核时点/gu)).toHaveLength(grid.accruals.length);
    expect(staff.accruals.map(({ accrual }) => accrual)).toContain('budget');
    expect(all).toContain('✔ G01');
  });

  it('tells why a table could not be read, and nothing else', () => {
    const [broken] = reportsOf(officialText().replace('预算金额', '金額'));
    const words = checkReportInWords(broken!, true);
    expect(broken?.findings).toEqual([]);
    expect(words).toContain('✘ 第 ');
    expect(words).not.toMatch(/✔|◷|△/u);
  });
});
