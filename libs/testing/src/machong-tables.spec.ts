import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { machongTables } from './machong-tables.js';

const source = readFileSync('test/data/machong-2024.txt', 'utf8');
const texts = source.split('项目绩效目标表（批复）').slice(1);

describe('the three tables as typed constants', () => {
  it.each(machongTables().map((table, index) => ({ table, text: texts[index] ?? '' })))(
    'equals the official text: $table.projectName',
    ({ table, text }) => {
      for (const cell of [table.projectName, table.projectType, table.unitName, table.annualBudget]) {
        expect(text).toContain(cell);
      }
      expect(text).toContain(`实施周期总目标\t`);
      expect(text.split('\n').map((line) => line.trim())).toEqual(
        expect.arrayContaining([table.overallGoal, table.annualGoal]),
      );
      expect(text).toContain(`起始年度\t${String(table.periodStartYear)}\t到期年度\t2099`);
      for (const row of table.indicators) {
        expect(text).toContain(`\t${row.name}\t${row.periodTarget}\t${row.annualTarget}`);
      }
      expect(text.split('\t无\t').length - 1).toBe(table.indicators.length);
    },
  );

  it('holds 20 indicators and 9,521,700.00 元', () => {
    const tables = machongTables();
    expect(tables.flatMap((table) => table.indicators)).toHaveLength(20);
    expect(tables.reduce((sum, table) => sum + Number(table.annualBudget), 0)).toBe(9521700);
  });
});
