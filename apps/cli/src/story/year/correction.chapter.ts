import type { StoryStage } from '../story-stage.js';
import type { CorrectionAnswer } from './answers.js';

/** From the red light to its verified end: a plan, the deed, and somebody of the finance desk who has looked. */
export async function correct(stage: StoryStage, correctionId: string): Promise<void> {
  const path = `/v1/corrections/${correctionId}`;
  await stage.clockTo('2024-07-17 10:00', '提出纠偏措施');
  const { body: head } = await (await stage.as('zhou')).get<{ id: string }>('/v1/session');
  await step(stage, 'liu', path, 'plans', {
    ...{ responsibleId: head.id, actBy: '2024-08-16' },
    measures: '七月重新采购，八月中旬前交货。（演示虚构）',
  });
  stage.log.tell('        刘某 提出纠偏措施，周某负责，08-16 前完成');
  await stage.clockTo('2024-08-13 10:00', '完成纠偏');
  await stage.mustBeRefused('chen', '代单位完成纠偏', () =>
    step(stage, 'chen', path, 'completions', { account: '已交货。' }),
  );
  await step(stage, 'zhou', path, 'completions', { account: '服装已交货并发放 20 人。（演示虚构）' });
  stage.log.tell('        周某 完成纠偏');
  await stage.clockTo('2024-08-15 10:00', '核实纠偏');
  await stage.mustBeRefused('zhou', '核实自己的纠偏', () =>
    step(stage, 'zhou', path, 'verifications', { opinion: '已核实' }),
  );
  await step(stage, 'liang', path, 'verifications', { opinion: '现场核实，已交货。（演示虚构）' });
  const { body } = await (await stage.as('chen')).get<CorrectionAnswer>(path);
  if (body.status !== 'verified') throw new Error(`纠偏没有办结 the correction is not done: ${body.status}`);
  stage.log.tell('        梁某 核实纠偏，办结');
}

async function step(
  stage: StoryStage,
  account: string,
  path: string,
  what: string,
  body: object,
): Promise<void> {
  const { body: seen } = await (await stage.as('chen')).get<CorrectionAnswer>(path);
  await (await stage.as(account)).send('POST', `${path}/${what}`, { ifMatch: seen.version, body });
}
