import type { Command, GoalTableContent, GoalTableState, Task, TaskKind } from '#libs/domain';
import { machongTables } from './machong-tables.js';
import { UNITS } from './town.data.js';

/** A command, or how to word one once the table is known (its open task, its current hash). */
export type Act = Command | ((state: GoalTableState) => Command);

/** The first of the three tables of 2024, with changes. */
export function tableContent(change: Partial<GoalTableContent> = {}): GoalTableContent {
  const [first] = machongTables();
  if (first === undefined) throw new Error('the source holds three tables');
  return { ...first, ...change };
}

/** The open task of a kind, else the last one of that kind: so that a test can also act too late. */
export function taskOf(state: GoalTableState, kind: TaskKind): Task {
  const ofKind = state.tasks.filter((task) => task.kind === kind);
  const task = ofKind.find((candidate) => candidate.status === 'open') ?? ofKind.at(-1);
  if (task === undefined) throw new Error(`table ${state.id} never had a task of kind ${kind}`);
  return task;
}

/** What somebody who looks at a task now puts into his command. */
function seen(state: GoalTableState, kind: TaskKind): { taskId: string; contentHash: string } {
  const { taskId, versionId } = taskOf(state, kind);
  const version = state.versions.find((candidate) => candidate.id === versionId);
  return { taskId, contentHash: version?.contentHash ?? '' };
}

/** 填报 by the grid centre. */
export function draft(content = tableContent(), unitId: string = UNITS.grid, goalTableId = 'gt-1'): Command {
  return { type: 'draft', goalTableId, unitId, occasion: 'initial', content };
}

/** 修改: by default one sentence of the annual goal. */
export function edit(content = tableContent({ annualGoal: '全年聘用网格员184名。' })): Command {
  return { type: 'edit', content };
}

/** 修订 of what came back. */
export function revise(content = tableContent({ annualGoal: '修订：全年聘用网格员184名。' })): Command {
  return { type: 'revise', content };
}

/** 不予公开 with its basis. */
export function exempt(basis = '《政府信息公开条例》第十四条'): Command {
  return { type: 'exempt', basis };
}

/** 说明 on what the usual table is advised to mend. */
export function explain(
  text = '派遣人员经费不面向公众，不设满意度',
  place = { rule: 'G02', cell: '/indicators' },
): Command {
  return { type: 'explain', explanations: [{ ...place, text }] };
}

/** 报请审签: the declarer says that his draft is ready. */
export const present: Command = { type: 'present' };

/** 撤回 by whoever submitted. */
export const withdraw: Command = { type: 'withdraw' };

/** 签收 of a task of one kind. */
export function claim(kind: TaskKind = 'decision'): Act {
  return (state) => ({ type: 'claim', taskId: taskOf(state, kind).taskId });
}

/** 取消签收: the task goes back to the group. */
export function release(kind: TaskKind = 'decision'): Act {
  return (state) => ({ type: 'release', taskId: taskOf(state, kind).taskId });
}

/** 送审 by the unit head. */
export function submit(change: { contentHash?: string } = {}): Act {
  return (state) => ({ type: 'submit', ...seen(state, 'sign-off'), ...change });
}

/** 同意 at the stage that is open. */
export function pass(opinion: string | null = '同意', change: { contentHash?: string } = {}): Act {
  return (state) => ({ type: 'pass', ...seen(state, 'decision'), opinion, ...change });
}

/** 退回 by the stage that is open, or by the unit head. */
export function sendBack(opinion = '请补充满意度指标', kind: 'decision' | 'sign-off' = 'decision'): Act {
  return (state) => ({ type: 'return', ...seen(state, kind), opinion });
}

/** 不予批复 by the final stage. */
export function reject(opinion = '不属于本级支出范围'): Act {
  return (state) => ({ type: 'reject', ...seen(state, 'decision'), opinion });
}

/** 批复 with number, date and words of the letter. */
export function approve(
  letter: { opinion?: string; approvalNumber?: string; approvalDate?: string; contentHash?: string } = {},
): Act {
  const usual = { opinion: '同意批复', approvalNumber: '麻财绩〔2023〕12号', approvalDate: '2023-12-06' };
  return (state) => ({ type: 'approve', ...seen(state, 'decision'), ...usual, ...letter });
}

/** 公开 of the approved version, by default on our own page only. */
export function publish(officialUrl: string | null = null, change: { contentHash?: string } = {}): Act {
  return (state) => ({ type: 'publish', ...seen(state, 'publication'), officialUrl, ...change });
}
