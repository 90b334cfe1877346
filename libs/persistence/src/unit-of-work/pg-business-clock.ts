import { Injectable } from '@nestjs/common';
import { BusinessClock } from '#libs/application';
import { transaction } from './transaction.js';

/** `pifu_now()`, read once per transaction. */
@Injectable()
export class PgBusinessClock extends BusinessClock {
  now(): Promise<string> {
    return transaction().now();
  }
}
