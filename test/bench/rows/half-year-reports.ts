import { PROGRESS_REPORTS, StreamBatchRecorder } from '#libs/application';
import type { ProgressReportState, ReportEvent, TableLights } from '#libs/domain';
import type { TownHall } from '#libs/testing';
import { calmReport, totalRow } from '#libs/fixtures';
import { idOf, TENANT } from '#libs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import type pg from 'pg';
import { tenIndicators } from './tables-in-force.js';

const PAGE = 1_000;
const NOW = '2024-07-04T02:00:00.000Z';

/** What is said of the indicators by a table on course, a late one and a bad one. */
const COURSES = [
  ['2500', '100', '达成', '2000', null, '达成', '达成', null, '95', '100'],
  ['900', '75', '部分达成', '2400', null, '部分达成', '达成', null, '70', '100'],
  ['0', '40', '未达成', '2999', null, '未达成', '未达成', null, '30', '50'],
] as const;

/** Lights as no rules would give them, so that the check has something to say about every report. */
const NO_LIGHTS: TableLights = {
  money: {
    ...{ colour: 'grey', rule: 'not-reported', ratio: null, asksExplanation: false, policy: 'none' },
    because: { zh: '未报送', en: 'not reported' },
  },
  ...{ indicators: [], project: 'grey', quadrant: null },
};

/** Lets every unit report for a round, page by page, as a check has to judge it; the duties stay as they are. */
export async function reportAll(
  { app, hall, superuser }: { app: INestApplicationContext; hall: TownHall; superuser: pg.Client },
  roundId: string,
): Promise<void> {
  const text = `SELECT state FROM pifu.progress_report WHERE round_id = $1 AND id > $2 ORDER BY id LIMIT ${String(PAGE)}`;
  const context = { tenantId: TENANT, correlationId: 'bench', actorKind: 'person' } as const;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await superuser.query<{ state: string }>(text, [roundId, after]);
    const states = rows.map(({ state }) => JSON.parse(state) as ProgressReportState);
    const reported = states.map((before) => ({ streamId: before.id, before, event: reportOf(before) }));
    await hall.inDistrict(() => app.get(StreamBatchRecorder).recordAll(PROGRESS_REPORTS, reported, context));
    after = states.at(-1)?.id ?? after;
    if (states.length < PAGE) break;
  }
  await superuser.query('VACUUM ANALYZE pifu.progress_report, pifu.event');
}

function reportOf({ goalTableId, projectName }: ProgressReportState): ReportEvent {
  // by the table and not by the report: whoever reports of it in another round says the same
  const course = parseInt(goalTableId.slice(0, 6), 16) % COURSES.length;
  const executed = ['2.08', '1.50', '0.60'][course] ?? '0';
  const typed = calmReport(tenIndicators(projectName), totalRow('4.17', executed), COURSES[course] ?? []);
  const indicators = typed.indicators.map((one) => ({ ...one, causeNote: null, measure: null }));
  const report = { money: typed.money, moneyNote: null, indicators };
  const data = { report, lights: NO_LIGHTS, opened: [], closed: [] };
  return { type: 'progress-report.reported', actorId: idOf('lin'), occurredAt: NOW, data };
}
