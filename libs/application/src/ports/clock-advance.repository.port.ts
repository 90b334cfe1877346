/** A wish to move the demo clock; the worker fulfils it from one due moment to the next. */
export interface ClockAdvance {
  readonly id: string;
  /** Business time to arrive at, UTC. */
  readonly target: string;
  readonly status: 'requested' | 'done';
}

/** Wishes to move the clock of demo and test installations. */
export abstract class ClockAdvanceRepository {
  abstract request(id: string, target: string, requestedBy: string): Promise<void>;
  abstract find(id: string): Promise<ClockAdvance | null>;
}
