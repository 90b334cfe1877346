import type { GoalTableContent } from '#libs/domain';
import type { TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { bringTo, decideBy, myTask, named } from '#libs/testing';
import type { Row, Thing } from './matrix-rows.js';

const [staff] = machongTables() as [GoalTableContent];
const NOTHING: Thing = { id: '', name: '', version: 0, taskId: '', taskVersion: 0, contentHash: '' };
const HANDLERS: Readonly<Record<string, string>> = {
  presented: 'zhou',
  submitted: 'chen',
  claimed: 'chen',
  reviewed: 'huang',
  approved: 'wu',
};
let serial = 0;

/** A fresh table at a station, with the task that is open there. */
export async function thingAt(town: TownStack, at: Row['at']): Promise<Thing> {
  if (at === 'nowhere') return NOTHING;
  const name = `权限矩阵 ${String((serial += 1))}`;
  const id = await bringTo(
    at === 'returned' || at === 'claimed' ? 'submitted' : at,
    town,
    named(staff, name),
  );
  const chen = await town.as('chen');
  if (at === 'returned') await decideBy(chen, id, { decision: 'return', opinion: '请补充。' });
  if (at === 'claimed') {
    const { taskId, version } = await myTask(chen, id);
    await chen.post(`/v1/tasks/${taskId}/claims`, { version });
  }
  const { version, contentHash } = (await (await town.as('su')).get(`/v1/goal-tables/${id}`)).json;
  const handler = HANDLERS[at];
  const task = handler === undefined ? undefined : await myTask(await town.as(handler), id);
  return {
    id,
    name,
    version: Number(version),
    taskId: task?.taskId ?? '',
    taskVersion: task?.version ?? 0,
    contentHash: String(contentHash),
  };
}
