import type { Role } from '../directory/role.js';
import type { VersionStatus } from './state.js';
import type { TaskOutcome } from './task.js';

/** Rules of separation of duties (approval.md §6). */
export type SeparationRule =
  | 'author-never-decides'
  | 'author-does-not-review'
  | 'one-person-one-stage'
  | 'earlier-decider-does-not-approve'
  | 'administrator-decides-nothing';

/** A finding of the pre-check that stands in the way of a submission. */
export interface BlockingFinding {
  readonly rule: string;
  readonly cells: readonly string[];
  readonly evidence: { readonly zh: string; readonly en: string };
}

/** A finding of the pre-check that a declarer may answer instead of mending it. */
export type AdviceFinding = BlockingFinding;

/** Why a command was refused: a closed union with stable codes, never a string. */
export type Refusal =
  | { readonly code: 'table-already-exists' }
  | { readonly code: 'table-missing' }
  | { readonly code: 'role-missing'; readonly role: Role; readonly unitId: string }
  | { readonly code: 'content-frozen'; readonly status: VersionStatus | 'none' }
  | { readonly code: 'not-revisable'; readonly status: VersionStatus | 'none' }
  | { readonly code: 'content-unchanged' }
  | { readonly code: 'fiscal-year-changed'; readonly fiscalYear: number }
  | { readonly code: 'basis-required' }
  | { readonly code: 'already-presented' }
  | {
      readonly code: 'declaration-closed';
      /** Last day of the window that closed last, and first day of the next; null where there is none. */
      readonly closedOn: string | null;
      readonly opensOn: string | null;
    }
  | { readonly code: 'blocking-findings'; readonly findings: readonly BlockingFinding[] }
  | { readonly code: 'nothing-to-explain' }
  | { readonly code: 'finding-not-found'; readonly rule: string; readonly cell: string }
  | { readonly code: 'explanation-required' }
  | { readonly code: 'task-missing' }
  | {
      readonly code: 'task-closed';
      readonly closedBy: string | null;
      readonly closedAt: string | null;
      readonly outcome: TaskOutcome | null;
    }
  | { readonly code: 'task-claimed-by-other'; readonly assignee: string }
  | { readonly code: 'task-not-claimed' }
  | { readonly code: 'already-claimed' }
  | { readonly code: 'verb-not-for-task'; readonly verb: string; readonly label: string }
  | { readonly code: 'content-changed'; readonly current: string }
  | { readonly code: 'opinion-required' }
  | { readonly code: 'approval-number-required' }
  | { readonly code: 'approval-date-invalid'; readonly today: string }
  | { readonly code: 'official-url-invalid' }
  | { readonly code: 'not-under-review' }
  | { readonly code: 'only-the-submitter' }
  | { readonly code: 'somebody-decided' }
  | { readonly code: 'separation-of-duties'; readonly rule: SeparationRule };

/** Stable codes of all refusals of the case. */
export type RefusalCode = Refusal['code'];
