import { DUTY_KINDS, ROLES } from '#libs/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';
import { changeable } from './tenancy.sql.js';

/** What people owe outside of the approval case, reminded of and escalated like a task. */
export class CreateDuties1700000000012 implements MigrationInterface {
  name = 'CreateDuties1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DUTY);
    await runner.query(changeable('duty'));
    await runner.query(SUBJECTS);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}

const DUTY = `
  CREATE TABLE pifu.duty (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    stream_id uuid NOT NULL,
    stream_type text NOT NULL,
    kind text NOT NULL ${oneOf('kind', DUTY_KINDS)},
    role text NOT NULL ${oneOf('role', ROLES)},
    unit_id uuid NOT NULL,
    assignee uuid,
    opened_at timestamptz NOT NULL,
    due_on date NOT NULL,
    due_at timestamptz NOT NULL,
    legal_due_on date,
    provisional boolean NOT NULL,
    status text NOT NULL ${oneOf('status', STORED_WORDS.taskStatus)},
    closed_at timestamptz,
    closed_by uuid,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES pifu.unit
  );
  CREATE INDEX duty_of_stream ON pifu.duty (tenant_id, stream_id);
  CREATE INDEX duty_inbox ON pifu.duty (tenant_id, unit_id, role, due_at, id) WHERE status = 'open';
  CREATE INDEX duty_done ON pifu.duty (tenant_id, closed_by, closed_at, id) WHERE status = 'done';`;

/** A deadline or a reminder is about one task or about one duty. */
const SUBJECTS = ['deadline', 'reminder']
  .map(
    (table) => `
  ALTER TABLE pifu.${table} ALTER COLUMN task_id DROP NOT NULL, ADD COLUMN duty_id uuid,
    ADD CONSTRAINT ${table}_subject CHECK (num_nonnulls(task_id, duty_id) = 1),
    ADD FOREIGN KEY (tenant_id, duty_id) REFERENCES pifu.duty;`,
  )
  .concat(
    `
  CREATE UNIQUE INDEX deadline_of_duty ON pifu.deadline (tenant_id, duty_id, rule) WHERE duty_id IS NOT NULL;
  CREATE UNIQUE INDEX reminder_of_duty_once ON pifu.reminder (tenant_id, duty_id, kind, occurrence)
    WHERE duty_id IS NOT NULL;`,
  )
  .join('');
