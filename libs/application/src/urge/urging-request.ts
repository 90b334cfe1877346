import type { DutyKind } from '#libs/domain';
import type { IdempotencyKey } from '../ports/idempotency.port.js';

/** What is to be urged: 催办 of single tasks and duties, 催报 of what units owe of one kind. */
export interface UrgingAim {
  readonly taskIds: readonly string[];
  readonly dutyIds: readonly string[];
  readonly report: {
    readonly kind: DutyKind;
    /** Null for every unit. */
    readonly unitIds: readonly string[] | null;
    /** Null for whatever is owed of the kind; else who has not done it for this monitoring round. */
    readonly roundId: string | null;
    readonly lateOnly: boolean;
  } | null;
}

/** One urging, with what the protocol demands around it. */
export interface UrgingRequest {
  readonly tenantId: string;
  readonly actorId: string;
  readonly aim: UrgingAim;
  readonly idempotency: Omit<IdempotencyKey, 'actorId'>;
  readonly correlationId: string;
}

/** Why something is not urged. */
export type NotUrged = 'not-found' | 'closed' | 'nobody-to-urge' | 'urged-that-day';

/** What an urging does about one task or duty. */
export interface UrgingLine {
  readonly taskId: string | null;
  readonly dutyId: string | null;
  readonly label: string;
  readonly unitId: string | null;
  readonly dueOn: string | null;
  /** Whom it reaches; nobody when it is not urged. */
  readonly people: readonly { readonly personId: string; readonly displayName: string }[];
  readonly notUrged: NotUrged | null;
  /** When it was urged last, or is about to be. */
  readonly lastUrgedAt: string | null;
}

/** What an urging would do, or has done. */
export interface UrgingPlan {
  /** When people hear of it: at once, or when offices open next. */
  readonly sendsAt: string;
  /** Title and text of the message about one thing alone; what else is due then joins it. */
  readonly words: { readonly title: string; readonly text: string } | null;
  readonly lines: readonly UrgingLine[];
}
