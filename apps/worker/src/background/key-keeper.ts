import { Injectable } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { EVERY_HOUR, Sweep } from './sweep.js';

/** Forgets the keys of requests that nobody repeats any more. */
@Injectable()
export class KeyKeeper extends Sweep {
  constructor(private readonly store: DispatcherStore) {
    super(EVERY_HOUR);
  }

  async sweep(): Promise<boolean> {
    return (await this.store.forgetOldKeys()) > 0;
  }
}
