import type { Command } from '#libs/domain';
import type { IdempotencyKey } from '../ports/idempotency.port.js';

type WithoutTarget<C> = C extends { readonly goalTableId: string } ? Omit<C, 'goalTableId'> : C;

/** A command as a person sends it: a new table gets its id here, not from the client. */
export type RequestedCommand = WithoutTarget<Command>;

/** One person's act, with what the protocol demands around it. */
export interface ActionRequest {
  readonly tenantId: string;
  readonly actorId: string;
  /** The table acted on; null for a new one, and for a task, whose table is looked up. */
  readonly goalTableId: string | null;
  readonly command: RequestedCommand;
  /** Version the person saw: of the task for an act through a task, else of the table; null for a new table. */
  readonly ifMatch: number | null;
  readonly idempotency: Omit<IdempotencyKey, 'actorId'>;
  readonly correlationId: string;
}

/** What a committed command answers; stored under its key and given again to a repeated request. */
export interface ActionResult {
  readonly goalTableId: string;
  /** Version of the table after the act. */
  readonly version: number;
  readonly eventId: string;
  readonly eventType: string;
  readonly shownState: string;
  readonly contentHash: string;
  readonly taskId: string | null;
  /** Version of the task after the act. */
  readonly taskVersion: number | null;
  readonly openedTaskIds: readonly string[];
}
