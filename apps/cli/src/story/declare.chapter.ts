import type { GoalTableAnswer, ImportAnswer } from '../api/answers.js';
import { MISTYPED_PRICE, PROJECTS, UNIFORMS } from './projects.data.js';
import type { StoryStage } from './story-stage.js';

/** Goal tables by project name. */
export type TableIds = ReadonlyMap<string, string>;

interface Indicator {
  readonly name: string;
  readonly annualTarget: string;
}

/** 刘某 imports the file in November, mistypes one unit price, and asks for the unit head's signature in January. */
export async function declareAll(stage: StoryStage, file: Uint8Array): Promise<TableIds> {
  const declarer = await stage.as('liu');
  stage.log.tell('填报', '2023-11-06 08:40');
  await stage.mustBeRefused('huang', '代单位填报', () => importAs(stage, 'huang', file));
  const { tables } = await importAs(stage, 'liu', file);
  if (tables.length < PROJECTS.length) {
    throw new Error(
      '这三张表已申报过，请先执行 npm start -- --reset。Declared already: run npm start -- --reset first.',
    );
  }
  const ids = new Map(tables.map((table) => [table.projectName, table.goalTableId]));
  stage.log.tell(`        刘某 导入 ${String(ids.size)} 张绩效目标表：${[...ids.keys()].join('、')}`);
  await setPrice(stage, idOf(ids, UNIFORMS), MISTYPED_PRICE);
  stage.log.tell(`        刘某 误把服装单价填成 ${MISTYPED_PRICE}（演示虚构）`);

  await stage.clockTo('2024-01-09 09:30', '报请审签');
  for (const project of PROJECTS) {
    const path = `/v1/goal-tables/${idOf(ids, project)}`;
    const { body } = await declarer.get<GoalTableAnswer>(path);
    await stage.mustBeRefused('chen', `报请审签《${project}》`, async () => {
      const reviewer = await stage.as('chen');
      await reviewer.send('POST', `${path}/presentations`, { ifMatch: body.version });
    });
    await declarer.send('POST', `${path}/presentations`, { ifMatch: body.version });
    stage.log.tell(`        刘某 报请审签《${project}》`);
  }
  return ids;
}

/** The correction after the return: the price as it stands in the official table. */
export async function correctPrice(stage: StoryStage, ids: TableIds, price: string): Promise<void> {
  const declarer = await stage.as('liu');
  const path = `/v1/goal-tables/${idOf(ids, UNIFORMS)}`;
  const { body } = await declarer.get<GoalTableAnswer>(path);
  const content = withPrice(body.content, price);
  await stage.mustBeRefused('zhou', '代申报人修订', async () => {
    const head = await stage.as('zhou');
    await head.send('POST', `${path}/revisions`, { ifMatch: body.version, body: { content } });
  });
  const revised = await declarer.send<{ version: number }>('POST', `${path}/revisions`, {
    ifMatch: body.version,
    body: { content },
  });
  await declarer.send('POST', `${path}/presentations`, { ifMatch: revised.version });
  stage.log.tell(`        刘某 把服装单价改回 ${price}，再次报请审签`);
}

/** The id of a project's table. */
function idOf(ids: TableIds, project: string): string {
  const id = ids.get(project);
  if (id === undefined) throw new Error(`导入结果里没有 was not imported: ${project}`);
  return id;
}

async function importAs(stage: StoryStage, account: string, bytes: Uint8Array) {
  const session = await stage.as(account);
  const answer = await session.send<ImportAnswer>('POST', '/v1/goal-table-imports', { bytes });
  return { tables: answer.tables.filter((table) => table.ok) };
}

async function setPrice(stage: StoryStage, goalTableId: string, price: string): Promise<void> {
  const declarer = await stage.as('liu');
  const path = `/v1/goal-tables/${goalTableId}`;
  const { body } = await declarer.get<GoalTableAnswer>(path);
  const edit = { ifMatch: body.version, body: withPrice(body.content, price) };
  await stage.mustBeRefused('zhou', '代申报人修改', async () => {
    const head = await stage.as('zhou');
    await head.send('PUT', `${path}/content`, edit);
  });
  await declarer.send('PUT', `${path}/content`, edit);
}

function withPrice(content: GoalTableAnswer['content'], price: string): GoalTableAnswer['content'] {
  const indicators = (content['indicators'] as readonly Indicator[]).map((indicator) =>
    indicator.name === '服装单价' ? { ...indicator, annualTarget: price } : indicator,
  );
  return { ...content, indicators };
}
