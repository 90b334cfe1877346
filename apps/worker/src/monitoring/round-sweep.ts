import { Injectable } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { EVERY_SECOND, Sweep } from '../background/sweep.js';

/** Looks for rounds whose next step is due by business time. */
@Injectable()
export class RoundSweep extends Sweep {
  constructor(private readonly store: DispatcherStore) {
    super(EVERY_SECOND);
  }

  /** Puts every step that is due into the outbox, each one once. */
  async sweep(): Promise<boolean> {
    return (await this.store.queueDueRounds()) > 0;
  }
}
