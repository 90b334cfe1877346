import type { MessageName, Messages } from '#libs/application';

/** What a job carries: ids only, since a queue is no place for facts. */
export interface JobData {
  /** The outbox row; the effect is remembered under it, whatever the queue calls the job. */
  readonly id: string;
  readonly tenantId: string;
  readonly payload: unknown;
}

/** A message on its way into a use case. */
export interface ReceivedMessage<N extends MessageName> {
  readonly id: string;
  readonly tenantId: string;
  readonly payload: Messages[N];
  /** Whether the queue will not try again should this attempt fail. */
  readonly lastAttempt: boolean;
}
