import type { GoalTableContent } from '#libs/domain';
import { TOWN_UNITS } from '../database/seeded-town.js';
import type { Answer, PersonClient } from './person-client.js';
import type { TownStack } from './town-stack.js';

/** A task as its handler reads it, as far as tests look. */
export interface SeenTask {
  readonly taskId: string;
  readonly version: number;
  readonly contentHash: string;
  readonly goalTableId: string;
  readonly allowedActions: readonly {
    readonly action: string;
    readonly allowed: boolean;
    readonly reason: string | null;
  }[];
}

/** Input of a content: what a client types, without what the server adds. */
export function typed(content: GoalTableContent): object {
  const { schema: _, ...rest } = content;
  return rest;
}

/** Drafts a table for the grid centre. */
export function draftBy(person: PersonClient, content: GoalTableContent): Promise<Answer> {
  return person.post('/v1/goal-tables', { body: { unitId: TOWN_UNITS.grid, content: typed(content) } });
}

/** Reads the only open task that a person has for a table, as he finds it in his own inbox. */
export async function myTask(person: PersonClient, goalTableId: unknown): Promise<SeenTask> {
  const inbox = await person.get('/v1/tasks?box=todo&limit=100');
  const rows = inbox.json['items'] as readonly { readonly taskId: string; readonly goalTableId: string }[];
  const row = rows.find((one) => one.goalTableId === goalTableId);
  if (row === undefined) throw new Error(`no task for this table: ${inbox.text}`);
  const task = await person.get(`/v1/tasks/${row.taskId}`);
  return task.json as unknown as SeenTask;
}

/** Decides the person's own task for a table. */
export async function decideBy(
  person: PersonClient,
  goalTableId: unknown,
  decision: object,
): Promise<Answer> {
  const { taskId, version, contentHash } = await myTask(person, goalTableId);
  return person.post(`/v1/tasks/${taskId}/decisions`, { version, body: { contentHash, ...decision } });
}

/** 送审 or 公开 of the person's own task for a table. */
export async function sendBy(
  person: PersonClient,
  goalTableId: unknown,
  how: 'submissions' | 'publications',
): Promise<Answer> {
  const { taskId, version, contentHash } = await myTask(person, goalTableId);
  return person.post(`/v1/tasks/${taskId}/${how}`, { version, body: { contentHash } });
}

/** The letter that approves. */
export const LETTER = {
  decision: 'approve',
  opinion: '同意批复。',
  approvalNumber: '麻财绩〔2023〕1号',
  approvalDate: '2023-12-06',
} as const;

/** How far a table is brought. */
export type Station = 'drafted' | 'presented' | 'submitted' | 'reviewed' | 'approved' | 'published';

/** Brings a table to a station, each step by the person who may; answers its id. */
export async function bringTo(station: Station, town: TownStack, content: GoalTableContent): Promise<string> {
  const lin = await town.as('lin');
  const drafted = await draftBy(lin, content);
  const goalTableId = String(drafted.json['goalTableId']);
  const steps: readonly (readonly [Station, () => Promise<Answer>])[] = [
    ['drafted', () => Promise.resolve(drafted)],
    ['presented', () => lin.post(`/v1/goal-tables/${goalTableId}/presentations`, { version: 1 })],
    ['submitted', async () => sendBy(await town.as('zhou'), goalTableId, 'submissions')],
    [
      'reviewed',
      async () => decideBy(await town.as('chen'), goalTableId, { decision: 'pass', opinion: '同意。' }),
    ],
    ['approved', async () => decideBy(await town.as('huang'), goalTableId, LETTER)],
    ['published', async () => sendBy(await town.as('wu'), goalTableId, 'publications')],
  ];
  for (const [name, step] of steps) {
    const answer = await step();
    if (answer.status >= 300) throw new Error(`${name}: ${answer.text}`);
    if (name === station) break;
  }
  return goalTableId;
}

/** The three tables many times over: same content, names of their own. */
export function named(content: GoalTableContent, projectName: string): GoalTableContent {
  return { ...content, projectName };
}

/** Where and why a problem says that the input is wrong: `pointer code`. */
export function placesOf(answer: Answer): string[] {
  const errors = (answer.json['errors'] ?? []) as readonly { pointer?: string; code: string }[];
  return errors.map(({ pointer, code }) => `${pointer ?? ''} ${code}`);
}
