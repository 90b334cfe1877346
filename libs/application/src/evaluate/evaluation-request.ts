import type { IdempotencyKey } from '../ports/idempotency.port.js';

/** What the protocol demands around every command on evaluations. */
export interface EvaluationRequest {
  readonly tenantId: string;
  readonly actorId: string;
  readonly idempotency: Omit<IdempotencyKey, 'actorId'>;
  readonly correlationId: string;
}

/** What became of an evaluation; stored under its key and given again to a repeated request. */
export interface EvaluationResult {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly eventId: string;
}
