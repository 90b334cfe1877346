import type { Role } from '../directory/role.js';

/** What kind of act a task waits for. */
export const TASK_KINDS = ['sign-off', 'revision', 'decision', 'publication'] as const;

/** One of {@link TASK_KINDS}. */
export type TaskKind = (typeof TASK_KINDS)[number];

/** How each kind of task is called in an inbox and a reminder. */
export const TASK_KIND_LABELS: Readonly<Record<TaskKind, string>> = {
  'sign-off': '单位审签',
  revision: '修改重报',
  decision: '审批',
  publication: '公开',
};

/** How a task ended. */
export type TaskOutcome =
  | 'submitted'
  | 'presented'
  | 'edited'
  | 'passed'
  | 'approved'
  | 'returned'
  | 'rejected'
  | 'withdrawn'
  | 'published';

/** When an act is due: written into the event once and never recomputed by evolve. */
export interface TaskDue {
  /** Local date people are asked to act by: always a working day. */
  readonly dueOn: string;
  /** Closing time of the office on that day, UTC. */
  readonly dueAt: string;
  /** Nominal last day where a statute counts it; later than this is late. */
  readonly legalDueOn: string | null;
  /** True when a date outside the loaded calendar was consulted. */
  readonly provisional: boolean;
}

/** A task as it is opened: who was asked is a snapshot, who may act is checked at the act. */
export interface TaskOpening extends TaskDue {
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly stage: string | null;
  readonly label: string;
  readonly roundId: string | null;
  readonly versionId: string;
  readonly role: Role;
  readonly unitId: string;
  readonly candidates: readonly string[];
  /** Set when nobody eligible could be asked: never an automatic pass. */
  readonly incidentId: string | null;
}

/** A queued task of one goal table. */
export interface Task extends TaskOpening {
  readonly status: 'open' | 'done' | 'cancelled';
  readonly assignee: string | null;
  /** The task's own version, its ETag. */
  readonly version: number;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly outcome: TaskOutcome | null;
}
