import type { GoalTableAnswer } from '../../api/answers.js';
import type { StoryStage } from '../story-stage.js';
import type { ActAnswer, EvaluationAnswer, EvaluationRow } from './answers.js';
import type { ToldYear } from './evaluation-figures.data.js';
import { YEAR_END } from './evaluation-figures.data.js';

const YEAR = { fiscalYear: 2024 };

/** Weights first, confirmed by finance; then results, the head's signature, and the check. */
export async function evaluateYear(stage: StoryStage): Promise<readonly EvaluationAnswer[]> {
  await stage.clockTo('2025-01-13 10:00', '布置绩效自评');
  const desk = await stage.as('chen');
  await stage.mustBeRefused('liu', '布置绩效自评', async () =>
    (await stage.as('liu')).send('POST', '/v1/self-evaluations/openings', { body: YEAR }),
  );
  await desk.send('POST', '/v1/self-evaluations/openings', { body: YEAR });
  // the tables are asked by the worker, before the clock goes on
  await stage.clockTo('2025-01-14 10:00', '确认指标权重');
  for (const { project } of YEAR_END) {
    await step(stage, 'chen', project, 'weight-confirmations', {});
    stage.log.tell(`        陈某 确认《${project}》的指标权重`);
  }
  await stage.clockTo('2025-01-20 10:00', '填报绩效自评');
  for (const told of YEAR_END) await enter(stage, told);
  await stage.clockTo('2025-02-10 10:00', '送审绩效自评');
  for (const { project } of YEAR_END) await step(stage, 'zhou', project, 'submissions', {});
  await stage.clockTo('2025-02-14 10:00', '审核绩效自评');
  for (const { project } of YEAR_END) {
    await stage.mustBeRefused('liu', `审核《${project}》的自评`, () =>
      step(stage, 'liu', project, 'checks', { accepted: true }),
    );
    await step(stage, 'chen', project, 'checks', { accepted: true, opinion: '同意' });
  }
  return Promise.all(YEAR_END.map((told) => closed(stage, told)));
}

async function enter(stage: StoryStage, told: ToldYear): Promise<void> {
  const declarer = await stage.as('liu');
  const seen = await evaluationOf(stage, 'liu', told.project);
  const { body: table } = await declarer.get<GoalTableAnswer>(`/v1/goal-tables/${seen.goalTableId}`);
  const indicators = table.content['indicators'] as readonly { lineageId: string; name: string }[];
  const results = told.results.map(({ name, ...result }) => {
    const lineageId = indicators.find((one) => one.name === name)?.lineageId;
    if (lineageId === undefined) throw new Error(`《${told.project}》没有指标 has no indicator ${name}`);
    return { lineageId, ...result };
  });
  const { budget, executed } = told;
  await declarer.send('PUT', `/v1/self-evaluations/${seen.id}/results`, {
    ifMatch: seen.version,
    body: { money: { budget, executed }, results },
  });
  stage.log.tell(`        刘某 填报《${told.project}》的自评（演示虚构）`);
}

async function closed(stage: StoryStage, { project, total, grade }: ToldYear): Promise<EvaluationAnswer> {
  const seen = await evaluationOf(stage, 'chen', project);
  if (seen.status !== 'closed' || seen.scored?.total !== total || seen.scored.grade !== grade) {
    throw new Error(`《${project}》应得 should get ${total} ${grade}: ${JSON.stringify(seen.scored)}`);
  }
  stage.log.tell(`        《${project}》自评 ${total} 分（${grade}）`);
  return seen;
}

async function step(
  stage: StoryStage,
  account: string,
  project: string,
  what: string,
  body: object,
): Promise<void> {
  const { id, version } = await evaluationOf(stage, 'chen', project);
  const session = await stage.as(account);
  await session.send<ActAnswer>('POST', `/v1/self-evaluations/${id}/${what}`, { ifMatch: version, body });
}

async function evaluationOf(stage: StoryStage, account: string, project: string): Promise<EvaluationAnswer> {
  const session = await stage.as(account);
  const { body } = await session.get<{ items: readonly EvaluationRow[] }>(
    '/v1/self-evaluations?fiscalYear=2024&limit=100',
  );
  const row = body.items.find(({ projectName }) => projectName === project);
  if (row === undefined) throw new Error(`没有自评 no self-evaluation of ${project}`);
  return (await session.get<EvaluationAnswer>(`/v1/self-evaluations/${row.id}`)).body;
}
