import type { ReminderKind } from '#libs/domain';

/** A planned reminder of one task: unique by kind, subject and occurrence (the plan step, not the date). */
export interface PlannedReminder {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly taskId: string;
  readonly occurrence: string;
  readonly dueAt: string;
}

/** A task that is due, as the deadline table keeps it. */
export interface PlannedDeadline {
  readonly id: string;
  readonly taskId: string;
  readonly dueAt: string;
  readonly legalDueOn: string | null;
  readonly provisional: boolean;
}

/** A reminder together with the task it is about. */
export interface DueReminder extends PlannedReminder {
  readonly goalTableId: string;
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
  /** Locks queued reminders of the current district, in order of id. */
  abstract lockQueued(reminderIds: readonly string[]): Promise<readonly DueReminder[]>;
  abstract cancel(reminderIds: readonly string[]): Promise<void>;
  /** Writes digests and marks their reminders composed; a (reminder, person) that exists is left out. */
  abstract compose(digests: readonly Digest[]): Promise<void>;
  abstract lockDigest(digestId: string): Promise<Digest | null>;
  /**
   * Takes a digest and its reminders for one worker, for a while of real time: false while another one has it. Whoever
   * closes a task meanwhile waits for this transaction, or is waited for.
   */
  abstract claimDigest(digestId: string, lease: Lease): Promise<boolean>;
  /** Whether the digest is still to be sent and this claim is the one that holds it; locks it. */
  abstract holdsDigest(digestId: string, token: string): Promise<boolean>;
  abstract reminders(reminderIds: readonly string[]): Promise<readonly DueReminder[]>;
  abstract finishDigest(digestId: string, status: 'sent' | 'empty', at: string): Promise<void>;
}
