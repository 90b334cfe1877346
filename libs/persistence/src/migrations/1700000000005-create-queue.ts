import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';
import { appendOnly, changeable, servedForAll } from './tenancy.sql.js';

/** Deadlines, reminders, notices, outbox and keys: what keeps every fact while queues only carry hints. */
export class CreateQueue1700000000005 implements MigrationInterface {
  name = 'CreateQueue1700000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REMINDERS);
    await runner.query(DIGESTS);
    await runner.query(MESSAGES);
    await runner.query(['deadline', 'reminder', 'digest', 'notice'].map(changeable).join('\n'));
    await runner.query(GROWING.map(appendOnly).join('\n'));
    await runner.query('GRANT UPDATE (handled_at) ON pifu.outbox TO pifu_app');
    await runner.query(
      Object.entries(DISPATCHER)
        .map(([table, rights]) => servedForAll(table, 'pifu_dispatcher', rights))
        .join('\n'),
    );
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}

const GROWING = ['digest_item', 'delivery', 'outbox', 'handled_message', 'idempotency', 'clock_advance'];

/** What the dispatcher may do for every district: it sees times, states and ids, never business. */
const DISPATCHER: Readonly<Record<string, readonly string[]>> = {
  outbox: ['SELECT', 'INSERT', 'UPDATE (dispatched_at, failed_at, failure)'],
  reminder: ['SELECT', 'UPDATE (status)'],
  deadline: ['SELECT'],
  digest: ['SELECT'],
  handled_message: ['SELECT'],
  clock_advance: ['SELECT', 'UPDATE (status, reached)'],
};

const REMINDERS = `
  CREATE TABLE pifu.deadline (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    rule text NOT NULL DEFAULT 'task-due',
    due_at timestamptz NOT NULL,
    legal_due_on date,
    provisional boolean NOT NULL,
    status text NOT NULL DEFAULT 'open' ${oneOf('status', ['open', 'ended'])},
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, task_id, rule),
    FOREIGN KEY (tenant_id, task_id) REFERENCES pifu.task
  );
  CREATE TABLE pifu.reminder (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL,
    task_id uuid NOT NULL,
    occurrence text NOT NULL,
    due_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'pending' ${oneOf('status', STORED_WORDS.reminderStatus)},
    lease_until timestamptz,
    lease_token uuid,
    attempts integer NOT NULL DEFAULT 0,
    sent_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT reminder_once UNIQUE (tenant_id, kind, task_id, occurrence),
    FOREIGN KEY (tenant_id, task_id) REFERENCES pifu.task
  );
  CREATE INDEX reminder_of_task ON pifu.reminder (tenant_id, task_id);
  -- the sweep reads these over all districts
  CREATE INDEX reminder_due ON pifu.reminder (due_at, id) WHERE status = 'pending';
  CREATE INDEX reminder_under_way ON pifu.reminder (due_at) WHERE status IN ('queued', 'composed');`;

const DIGESTS = `
  CREATE TABLE pifu.digest (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    due_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'pending' ${oneOf('status', STORED_WORDS.digestStatus)},
    finished_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person
  );
  CREATE INDEX digest_pending ON pifu.digest (due_at) WHERE status = 'pending';
  CREATE TABLE pifu.digest_item (
    tenant_id uuid NOT NULL,
    digest_id uuid NOT NULL,
    reminder_id uuid NOT NULL,
    person_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, digest_id, reminder_id),
    CONSTRAINT digest_item_once UNIQUE (tenant_id, reminder_id, person_id),
    FOREIGN KEY (tenant_id, digest_id) REFERENCES pifu.digest,
    FOREIGN KEY (tenant_id, reminder_id) REFERENCES pifu.reminder
  );
  CREATE TABLE pifu.delivery (
    tenant_id uuid NOT NULL,
    digest_id uuid NOT NULL,
    person_id uuid NOT NULL,
    outcome text NOT NULL ${oneOf('outcome', ['sent', 'empty'])},
    finished_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, digest_id),
    FOREIGN KEY (tenant_id, digest_id) REFERENCES pifu.digest
  );
  CREATE TABLE pifu.notice (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    task_id uuid,
    created_at timestamptz NOT NULL,
    read_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person
  );
  CREATE INDEX notice_of_person ON pifu.notice (tenant_id, person_id, created_at DESC);`;

const MESSAGES = `
  CREATE TABLE pifu.outbox (
    tenant_id uuid NOT NULL REFERENCES pifu.district,
    id uuid NOT NULL,
    name text NOT NULL,
    payload jsonb NOT NULL,
    added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    dispatched_at timestamptz,
    handled_at timestamptz,
    failed_at timestamptz,
    failure text,
    PRIMARY KEY (tenant_id, id)
  ) WITH (autovacuum_vacuum_scale_factor = 0.02);
  CREATE INDEX outbox_waiting ON pifu.outbox (added_at, id) WHERE dispatched_at IS NULL;
  CREATE INDEX outbox_under_way ON pifu.outbox (dispatched_at)
    WHERE dispatched_at IS NOT NULL AND handled_at IS NULL AND failed_at IS NULL;
  CREATE TABLE pifu.handled_message (
    tenant_id uuid NOT NULL REFERENCES pifu.district,
    message_id uuid NOT NULL,
    handled_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, message_id)
  );
  CREATE TABLE pifu.idempotency (
    tenant_id uuid NOT NULL REFERENCES pifu.district,
    actor_id uuid NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    fingerprint text NOT NULL,
    answer text NOT NULL,
    stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, actor_id, route, key)
  );
  CREATE TABLE pifu.clock_advance (
    tenant_id uuid NOT NULL REFERENCES pifu.district,
    id uuid NOT NULL,
    target timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'requested' ${oneOf('status', ['requested', 'done'])},
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    reached timestamptz,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX clock_advance_open ON pifu.clock_advance (requested_at, id) WHERE status = 'requested';`;
