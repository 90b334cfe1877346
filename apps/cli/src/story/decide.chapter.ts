import { correctPrice, type TableIds } from './declare.chapter.js';
import { GRID, LETTER, PROJECTS, STAFF, UNIFORMS } from './projects.data.js';
import type { StoryStage } from './story-stage.js';

const OFFICIAL_PRICE = '≤ 2085 元/人';

/** 周某 submits on the last day, after a reminder. */
export async function submitAll(stage: StoryStage): Promise<void> {
  await stage.clockTo('2024-01-11 14:00', '单位负责人送审');
  for (const project of PROJECTS) await submitOne(stage, project);
}

/** The reviewers are reminded; 陈某 signs for all three, passes two and returns one. */
export async function review(stage: StoryStage): Promise<void> {
  await stage.clockTo('2024-01-16 10:00', '审核人员签收');
  for (const project of PROJECTS) {
    const task = await stage.pick('chen', project);
    await stage.mustBeRefused('liu', `签收《${project}》的审核`, () => stage.act('liu', task, 'claims', {}));
    await stage.act('chen', task, 'claims', {});
    stage.log.tell(`        陈某 签收《${project}》`);
    const claimed = await stage.pick('chen', project);
    await stage.mustBeRefused('liang', `抢办陈某已签收的《${project}》`, () =>
      passAs(stage, 'liang', claimed),
    );
  }
  await stage.clockTo('2024-01-18 10:30', '审核：两张同意，一张退回');
  for (const project of [STAFF, GRID]) await passOne(stage, project);
  const task = await stage.pick('chen', UNIFORMS);
  const opinion = '20 人 × 2805 元/人 = 56 100 元，超出预算 41 700 元，请核对服装单价。（演示虚构）';
  const body = { decision: 'return', opinion };
  await stage.mustBeRefused('huang', `退回《${UNIFORMS}》`, () =>
    stage.act('huang', task, 'decisions', body),
  );
  await stage.act('chen', task, 'decisions', body);
  stage.log.tell(`        陈某 退回《${UNIFORMS}》：${opinion}`);
}

/** 刘某 mends it, 周某 submits again, 陈某 passes. */
export async function resubmit(stage: StoryStage, ids: TableIds): Promise<void> {
  await stage.clockTo('2024-01-23 14:00', '修改重报');
  await correctPrice(stage, ids, OFFICIAL_PRICE);
  await stage.clockTo('2024-01-24 10:00', '再次送审');
  await submitOne(stage, UNIFORMS);
  await stage.clockTo('2024-01-24 15:00', '再次审核');
  await passOne(stage, UNIFORMS);
}

/**
 * 黄某 approves all three under one letter.
 * @returns the fingerprint of the content that he saw, by project
 */
export async function approveAll(stage: StoryStage): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>();
  await stage.clockTo('2024-01-25 10:00', '批复');
  const body = { decision: 'approve', opinion: '同意批复', ...LETTER };
  for (const project of PROJECTS) {
    const task = await stage.pick('huang', project);
    await stage.mustBeRefused('chen', `批复《${project}》`, () => stage.act('chen', task, 'decisions', body));
    await stage.act('huang', task, 'decisions', body);
    seen.set(project, task.contentHash);
    stage.log.tell(`        黄某 批复《${project}》，${LETTER.approvalNumber}`);
  }
  return seen;
}

/** 吴某 publishes one table after the first reminder and the others on the last working day. */
export async function publishAll(stage: StoryStage): Promise<void> {
  await stage.clockTo('2024-02-07 10:00', '公开第一张');
  await publishOne(stage, STAFF);
  await stage.clockTo('2024-02-09 10:00', '公开其余两张');
  await publishOne(stage, GRID);
  await publishOne(stage, UNIFORMS);
  // past the Spring Festival: nothing may be sent to anybody any more
  await stage.clockTo('2024-02-20 12:00', '春节之后：不再提醒任何人');
}

async function submitOne(stage: StoryStage, project: string): Promise<void> {
  const task = await stage.pick('zhou', project);
  await stage.mustBeRefused('liu', `送审《${project}》`, () => stage.act('liu', task, 'submissions', {}));
  await stage.act('zhou', task, 'submissions', {});
  stage.log.tell(`        周某 送审《${project}》`);
}

async function passOne(stage: StoryStage, project: string): Promise<void> {
  const task = await stage.pick('chen', project);
  await stage.mustBeRefused('zhou', `审核《${project}》`, () => passAs(stage, 'zhou', task));
  await passAs(stage, 'chen', task);
  stage.log.tell(`        陈某 同意《${project}》`);
}

function passAs(stage: StoryStage, account: string, task: Parameters<StoryStage['act']>[1]): Promise<void> {
  return stage.act(account, task, 'decisions', { decision: 'pass', opinion: '同意' });
}

async function publishOne(stage: StoryStage, project: string): Promise<void> {
  const task = await stage.pick('wu', project);
  await stage.mustBeRefused('liu', `公开《${project}》`, () => stage.act('liu', task, 'publications', {}));
  await stage.act('wu', task, 'publications', {});
  stage.log.tell(`        吴某 公开《${project}》`);
}
