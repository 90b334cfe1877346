import { Injectable } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { EVERY_SECOND, Sweep, takeAll } from '../background/sweep.js';

/** Messages let go in one statement. */
const BATCH = 1_000;

/** Looks for held messages whose moment of business time has come. */
@Injectable()
export class HeldMessageSweep extends Sweep {
  constructor(private readonly store: DispatcherStore) {
    super(EVERY_SECOND);
  }

  /** Lets everything go that may leave. */
  async sweep(): Promise<boolean> {
    return (await takeAll(BATCH, (limit) => this.store.letHeldGo(limit))) > 0;
  }
}
