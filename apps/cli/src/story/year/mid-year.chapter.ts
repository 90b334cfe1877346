import type { TableIds } from '../declare.chapter.js';
import { UNIFORMS } from '../projects.data.js';
import type { StoryStage } from '../story-stage.js';
import type { ActAnswer, PlanAnswer, ReportAnswer, ReportRow, RoundAnswer } from './answers.js';
import type { ToldReport } from './mid-year-figures.data.js';
import { MID_YEAR_REPORTS } from './mid-year-figures.data.js';

/** 刘某 says that the uniforms come in June, 陈某 confirms it and plans the round. */
export async function planMidYear(stage: StoryStage, ids: TableIds): Promise<string> {
  await stage.clockTo('2024-05-20 10:00', '确认进度安排，布置年中监控');
  const path = `/v1/goal-tables/${ids.get(UNIFORMS) ?? ''}/progress-plan`;
  const declarer = await stage.as('liu');
  const { body } = await declarer.get<PlanAnswer>(path);
  const indicators = body.plan.indicators.map((one) =>
    one.accrual === 'milestone' && one.hangsOn === null ? { ...one, dueMonth: 6 } : one,
  );
  const plan = { money: { kind: 'once', month: 6 }, indicators };
  const proposed = await declarer.send<ActAnswer>('PUT', path, { ifMatch: body.version, body: plan });
  const desk = await stage.as('chen');
  await stage.mustBeRefused('liu', '确认自己的进度安排', () =>
    declarer.send('POST', `${path}/confirmations`, { ifMatch: proposed.version }),
  );
  await desk.send('POST', `${path}/confirmations`, { ifMatch: proposed.version });
  stage.log.tell(`        陈某 确认《${UNIFORMS}》六月底前交货`);
  const round = { fiscalYear: 2024, cutOff: '2024-06-30' };
  await stage.mustBeRefused('liu', '布置年中监控', () =>
    declarer.send('POST', '/v1/monitoring-rounds', { body: round }),
  );
  const { id } = await desk.send<ActAnswer>('POST', '/v1/monitoring-rounds', { body: round });
  const { body: planned } = await desk.get<RoundAnswer>(`/v1/monitoring-rounds/${id}`);
  stage.log.tell(`        陈某 布置年中监控：截止 06-30，报送至 ${planned.reportUntil}`);
  return id;
}

/** The round has opened by itself; 刘某 reports on three days, and 陈某 verifies what has come. */
export async function reportMidYear(stage: StoryStage, roundId: string): Promise<string> {
  const [staff, grid, uniforms] = MID_YEAR_REPORTS as readonly [ToldReport, ToldReport, ToldReport];
  await stage.clockTo('2024-07-04 10:00', '报送年中监控');
  await reportOne(stage, roundId, staff);
  await stage.clockTo('2024-07-09 10:00', '报送年中监控');
  await reportOne(stage, roundId, grid);
  await stage.clockTo('2024-07-10 10:00', '财政核实');
  for (const { project } of [staff, grid]) await verifyOne(stage, roundId, project);
  await stage.clockTo('2024-07-12 10:00', '最后一天报送');
  await reportOne(stage, roundId, uniforms);
  await stage.clockTo('2024-07-15 10:00', '财政核实');
  const correctionId = await verifyOne(stage, roundId, uniforms.project);
  if (correctionId === null) throw new Error('红灯没有引出纠偏 a red light asked for no correction');
  return correctionId;
}

async function reportOne(stage: StoryStage, roundId: string, told: ToldReport): Promise<void> {
  const declarer = await stage.as('liu');
  const path = await reportPath(stage, 'liu', roundId, told.project);
  const { body: report } = await declarer.get<ReportAnswer>(path);
  const body = bodyOf(report, told);
  await stage.mustBeRefused('huang', `报送《${told.project}》`, async () =>
    (await stage.as('huang')).send('POST', `${path}/submissions`, { ifMatch: report.version, body }),
  );
  await declarer.send('POST', `${path}/submissions`, { ifMatch: report.version, body });
  const { body: seen } = await declarer.get<ReportAnswer>(path);
  if (seen.light !== told.light) {
    throw new Error(`《${told.project}》应为 should be ${told.light}, 却是 is ${String(seen.light)}`);
  }
  stage.log.tell(
    `        刘某 报送《${told.project}》（演示虚构）：${told.light} ${seen.quadrantLabel ?? ''}`,
  );
  const worst = seen.indicators.find(({ light }) => light?.colour === told.light)?.light;
  if (worst !== undefined && worst !== null) stage.log.tell(`          ${worst.because}`);
}

async function verifyOne(stage: StoryStage, roundId: string, project: string): Promise<string | null> {
  const path = await reportPath(stage, 'chen', roundId, project);
  const desk = await stage.as('chen');
  const { body: report } = await desk.get<ReportAnswer>(path);
  await stage.mustBeRefused('liu', `核实《${project}》`, async () =>
    (await stage.as('liu')).send('POST', `${path}/verifications`, { ifMatch: report.version }),
  );
  await desk.send('POST', `${path}/verifications`, { ifMatch: report.version });
  stage.log.tell(`        陈某 核实《${project}》`);
  return (await desk.get<ReportAnswer>(path)).body.correctionId;
}

/** The round closes by itself and leaves its notice. */
export async function closeMidYear(stage: StoryStage, roundId: string): Promise<RoundAnswer> {
  const desk = await stage.as('chen');
  const { body: round } = await desk.get<RoundAnswer>(`/v1/monitoring-rounds/${roundId}`);
  if (round.status !== 'closed' || round.noticeHash === null) {
    throw new Error(`监控没有自行结束 the round did not close by itself: ${round.status}`);
  }
  await desk.get<string>(`/v1/monitoring-rounds/${roundId}/notice`);
  stage.log.tell(`        监控通报已生成，指纹 ${round.noticeHash.slice(0, 12)}…`);
  return round;
}

async function reportPath(
  stage: StoryStage,
  account: string,
  roundId: string,
  project: string,
): Promise<string> {
  const { body } = await (
    await stage.as(account)
  ).get<{ items: readonly ReportRow[] }>(`/v1/monitoring-rounds/${roundId}/reports?limit=100`);
  const row = body.items.find(({ projectName }) => projectName === project);
  if (row === undefined) throw new Error(`监控里没有 not in the round: ${project}`);
  return `/v1/progress-reports/${row.id}`;
}

function bodyOf({ indicators }: ReportAnswer, told: ToldReport): object {
  return {
    money: [{ source: 'total', budget: told.budget, executed: told.executed }],
    ...(told.moneyNote !== undefined && { moneyNote: told.moneyNote }),
    indicators: indicators.map(({ lineageId, name }) => {
      const { name: _, ...words } = told.indicators.find((one) => one.name === name) ?? {
        name,
        actual: null,
      };
      return { lineageId, likelihood: 'certain', ...words };
    }),
  };
}
