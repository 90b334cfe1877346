import { describe, expect, it } from '@jest/globals';
import type { MonitoringPolicy } from '#libs/domain';
import { judgeTable, TOWN_MONITORING } from '#libs/domain';
import type { ReportedTable } from '#libs/fixtures';
import { askedReport, midYearReports } from '#libs/fixtures';
import { judgedBy } from './judged-by.js';

const [STAFF] = midYearReports() as [ReportedTable];
/** An invented second version: from 2026 on almost everything is late. */
const STRICT: MonitoringPolicy = {
  ...TOWN_MONITORING,
  key: 'strict-2026',
  fromYear: 2026,
  yellowBelow: '112',
};
const VERSIONS = [TOWN_MONITORING, STRICT] as const;

function lightUnder(policy: string) {
  const round = { cutOff: '2024-06-30', fiscalYear: 2024, policy };
  const { plan } = askedReport(STAFF);
  const by = judgedBy(round, STAFF.table, VERSIONS);
  return judgeTable({ ...by, plan, report: STAFF.report }).project;
}

describe('reports of a round', () => {
  it('are judged by the version under which it was planned, though a stricter one holds today', () => {
    expect([lightUnder('town-2024'), lightUnder('strict-2026')]).toEqual(['green', 'yellow']);
  });

  it('are judged by no other version than that', () => {
    expect(() => lightUnder('town-1999')).toThrow('this release does not know the policy town-1999');
  });

  it('are held against its cut-off', () => {
    const round = { cutOff: '2024-09-30', fiscalYear: 2024, policy: 'town-2024' };
    expect(judgedBy(round, STAFF.table)).toMatchObject({ table: STAFF.table, policy: TOWN_MONITORING });
    expect(judgedBy(round, STAFF.table).cutOff.month).toBe(9);
  });
});
