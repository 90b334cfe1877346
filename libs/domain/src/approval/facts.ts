import type { DirectoryFacts } from '../directory/directory.js';
import type { GoalTableContent } from '../goal-table/content.js';
import type { ProcessDefinition, TermText } from '../workflow/process-definition.js';
import type { DeclarationDoors } from '../year-calendar/declaration-doors.js';
import type { AdviceFinding, BlockingFinding } from './refusals.js';
import type { TaskDue } from './task.js';

/** Counts terms over the district's calendar. */
export interface DueDates {
  /** @param from local date that is excluded from the count */
  readonly dueFrom: (term: TermText, from: string) => TaskDue;
  readonly localDateOf: (instant: string) => string;
}

/** Everything that `decide` may know besides state and command; loaded by the use case. */
export interface Facts {
  readonly actorId: string;
  /** Business time, UTC. */
  readonly now: string;
  readonly dueDates: DueDates;
  readonly definition: ProcessDefinition;
  readonly directory: DirectoryFacts;
  /** Whether the calendar of the year lets the unit declare now. */
  readonly doors: DeclarationDoors;
  readonly newId: () => string;
  /** Fresh random text that hides a short opinion behind its commitment. */
  readonly newSalt: () => string;
  /** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
  readonly sha256: (text: string) => string;
  readonly blockingFindings: (content: GoalTableContent) => readonly BlockingFinding[];
  /** What must not go to the public page: personal data, secrets, forbidden words. */
  readonly unpublishableFindings: (content: GoalTableContent) => readonly BlockingFinding[];
  /** 提示: what does not stand in the way, but asks to be explained. */
  readonly adviceFindings: (content: GoalTableContent) => readonly AdviceFinding[];
}
