/** Settings of this installation's queues. */
export class QueueSettings {
  constructor(readonly prefix: string) {}
}
