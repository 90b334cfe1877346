import { Injectable } from '@nestjs/common';
import type { OutboxFigures, QueueLife } from '#libs/application';
import { QueueFigures } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** The state of the queues as the database knows it: the api never speaks to what carries them. */
@Injectable()
export class PgQueueFigures extends QueueFigures {
  lives(): Promise<readonly QueueLife[]> {
    return transaction().query<QueueLife>(LIVES);
  }

  outbox(): Promise<readonly OutboxFigures[]> {
    return transaction().query<OutboxFigures>(OUTBOX, [transaction().tenantId]);
  }
}

const age = (instant: string): string =>
  `extract(epoch FROM clock_timestamp() - ${instant})::double precision`;

const LIVES: NamedStatement = {
  name: 'queue-lives',
  text: `SELECT queue, ${age('sung_at')} AS "canaryAge", waiting, active, delayed, failed,
      ${age('counted_at')} AS "countAge" FROM pifu.queue_canary ORDER BY queue`,
};

/** Each part reads the short index of what is still under way, however long the outbox is. */
const OUTBOX: NamedStatement = {
  name: 'queue-outbox',
  text: `SELECT name, sum(waiting)::integer AS waiting, sum(under_way)::integer AS "underWay", ${age('min(since)')}
      AS "oldestAge", sum(dead)::integer AS dead
    FROM (
      SELECT name, 1 AS waiting, 0 AS under_way, added_at AS since, 0 AS dead FROM pifu.outbox
        WHERE tenant_id = $1 AND dispatched_at IS NULL AND held_until IS NULL AND failed_at IS NULL
      UNION ALL SELECT name, 0, 1, NULL, 0 FROM pifu.outbox
        WHERE tenant_id = $1 AND dispatched_at IS NOT NULL AND handled_at IS NULL AND failed_at IS NULL
      UNION ALL SELECT o.name, 0, 0, NULL, 1 FROM pifu.dead_letter d
        JOIN pifu.outbox o ON o.tenant_id = d.tenant_id AND o.id = d.message_id
        WHERE d.tenant_id = $1 AND d.status = 'open') one
    GROUP BY name ORDER BY name`,
};
