/** Settings of this installation's queues. */
export class QueueSettings {
  constructor(
    readonly prefix: string,
    /** How long a handler may take, in ms: whoever loops must not hold a place for ever. */
    readonly timeLimitMs: number,
  ) {}
}
