/** What carries the queue: Redis or Valkey by default, PostgreSQL where none can be had. */
export type QueueBackend =
  { readonly kind: 'redis'; readonly url: string } | { readonly kind: 'postgres'; readonly url: string };

/** Where the queue is; values come from the configuration of each process. */
export interface MessagingOptions {
  readonly backend: QueueBackend;
  /** First part of every key in Redis, so that installations and tests can share one. */
  readonly prefix: string;
  /** How long a handler may take, in ms; half a minute unless a test is in a hurry. */
  readonly timeLimitMs?: number;
}
