import type { ReminderKind } from '#libs/domain';

/** What somebody is reminded of: one task, or one duty. */
export interface Subject {
  readonly taskId: string | null;
  readonly dutyId: string | null;
}

/** A planned reminder: unique by kind, subject and occurrence (the plan step, not the date). */
export interface PlannedReminder extends Subject {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly occurrence: string;
  readonly dueAt: string;
  /** Who urges, and never hears of it himself; only where the kind is `urged`. */
  readonly urgedBy?: string | null;
}

/** A task or duty that is due, as the deadline table keeps it. */
export interface PlannedDeadline extends Subject {
  readonly id: string;
  readonly dueAt: string;
  readonly legalDueOn: string | null;
  readonly provisional: boolean;
}

/** A reminder together with the table of the task it is about. */
export interface DueReminder extends PlannedReminder {
  /** Null for a duty, which belongs to no goal table. */
  readonly goalTableId: string | null;
  readonly status: 'pending' | 'queued' | 'composed' | 'sent' | 'cancelled';
}

/** One message to one person, holding all that is due for him at one moment. */
export interface Digest {
  readonly id: string;
  readonly personId: string;
  readonly dueAt: string;
  readonly status: 'pending' | 'sent' | 'empty';
  readonly reminderIds: readonly string[];
}

/** A claim that runs out by itself, in case its holder dies. */
export interface Lease {
  readonly token: string;
  readonly seconds: number;
}

/** Deadlines, reminders and digests. */
export abstract class ReminderRepository {
  abstract plan(deadlines: readonly PlannedDeadline[], reminders: readonly PlannedReminder[]): Promise<void>;
  /** Ends deadlines and pending reminders of closed tasks, in the transaction that closed them. */
  abstract endForTasks(taskIds: readonly string[]): Promise<void>;
  /** The same for closed duties. */
  abstract endForDuties(dutyIds: readonly string[]): Promise<void>;
  /**
   * Moves what has not been told yet to where it is planned now, for subjects whose due date has changed; steps that
   * are not planned any more are cancelled, and what was told once stays told.
   */
  abstract replan(
    deadlines: readonly PlannedDeadline[],
    reminders: readonly PlannedReminder[],
  ): Promise<void>;
  /** Locks queued reminders of the current district, in order of id. */
  abstract lockQueued(reminderIds: readonly string[]): Promise<readonly DueReminder[]>;
  /** Lets queued reminders wait until a later moment. */
  abstract putOff(reminderIds: readonly string[], until: string): Promise<void>;
  abstract cancel(reminderIds: readonly string[]): Promise<void>;
  /** Lets one urging of the district be decided at a time. */
  abstract holdUrgings(): Promise<void>;
  /** When each of the tasks and duties was urged last, or is about to be. */
  abstract lastUrged(subjectIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Ends reminders that had another effect than a digest. */
  abstract markDone(reminderIds: readonly string[], at: string): Promise<void>;
  /** Writes digests and marks their reminders composed; a (reminder, person) that exists is left out. */
  abstract compose(digests: readonly Digest[]): Promise<void>;
  /** Those that are there, in order of id. */
  abstract lockDigests(digestIds: readonly string[]): Promise<readonly Digest[]>;
  /**
   * Takes digests and their reminders for one worker, for a while of real time, and answers which: not those that
   * another one has. Whoever closes a task meanwhile waits for this transaction, or is waited for.
   */
  abstract claimDigests(digestIds: readonly string[], lease: Lease): Promise<ReadonlySet<string>>;
  /** Which of the digests are still to be sent and held by this claim; locks those. */
  abstract holdsDigests(digestIds: readonly string[], token: string): Promise<ReadonlySet<string>>;
  /** What is planned up to a moment and not under way yet, in order of time. */
  abstract pendingUntil(instant: string, limit: number): Promise<readonly DueReminder[]>;
  abstract reminders(reminderIds: readonly string[]): Promise<readonly DueReminder[]>;
  /** Ends digests that were not sent; what they held is told at a later moment, to those whom it has not reached. */
  abstract putOffDigests(digestIds: readonly string[], until: string, at: string): Promise<void>;
  abstract finishDigests(digestIds: readonly string[], status: 'sent' | 'empty', at: string): Promise<void>;
}
