import { Injectable } from '@nestjs/common';
import type { CommittedMessages, OutboxMessage } from '#libs/application';
import { HandledMessages, Outbox } from '#libs/application';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** Messages that leave with the commit. */
@Injectable()
export class PgOutbox extends Outbox implements CommittedMessages {
  private readonly listeners: (() => void)[] = [];
  private readonly tell = (): void => {
    for (const listener of this.listeners) listener();
  };

  onCommit(listener: () => void): void {
    this.listeners.push(listener);
  }

  add(messages: readonly OutboxMessage[]): Promise<void> {
    transaction().send(ADD, [transaction().tenantId, JSON.stringify(messages)]);
    transaction().afterCommit(this.tell);
    return Promise.resolve();
  }

  hold(messages: readonly OutboxMessage[], until: string): Promise<void> {
    transaction().send(HOLD, [transaction().tenantId, JSON.stringify(messages), until]);
    return Promise.resolve();
  }
}

/** One row per message that has had its effect. */
@Injectable()
export class PgHandledMessages extends HandledMessages {
  async markHandled(messageId: string): Promise<boolean> {
    const rows = await transaction().query(MARK_HANDLED, [transaction().tenantId, messageId]);
    return rows.length === 1;
  }
}

const ADD: NamedStatement = {
  name: 'outbox-add',
  text: `INSERT INTO pifu.outbox (tenant_id, id, name, payload)
    SELECT $1, id, name, payload FROM jsonb_to_recordset($2) AS row(id uuid, name text, payload jsonb)`,
};

/** The same with the moment before which they do not leave. */
const HOLD: NamedStatement = {
  name: 'outbox-hold',
  text: `INSERT INTO pifu.outbox (tenant_id, id, name, payload, held_until)
    SELECT $1, id, name, payload, $3 FROM jsonb_to_recordset($2) AS row(id uuid, name text, payload jsonb)`,
};

/** The outbox row is told as well, so that what is still under way is a short index. */
const MARK_HANDLED: NamedStatement = {
  name: 'message-handled',
  text: `WITH first AS (INSERT INTO pifu.handled_message (tenant_id, message_id) VALUES ($1, $2)
      ON CONFLICT DO NOTHING RETURNING message_id),
    settled AS (UPDATE pifu.outbox o SET handled_at = clock_timestamp() FROM first
      WHERE o.tenant_id = $1 AND o.id = first.message_id)
    SELECT message_id FROM first`,
};
