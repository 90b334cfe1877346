import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { streamTableSql } from './stream-table.sql.js';

/** What has been late for so long that somebody has to look after it. */
export class CreateIncidents1700000000021 implements MigrationInterface {
  name = 'CreateIncidents1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(streamTableSql('incident', COLUMNS));
    await runner.query(INDEXES);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}

const COLUMNS = `
  task_id uuid,
  duty_id uuid,
  unit_id uuid NOT NULL,
  label text NOT NULL,
  due_on date NOT NULL,
  status text NOT NULL ${oneOf('status', ['open', 'closed'])},
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  CONSTRAINT incident_subject CHECK (num_nonnulls(task_id, duty_id) = 1),
  FOREIGN KEY (tenant_id, unit_id) REFERENCES pifu.unit,
  FOREIGN KEY (tenant_id, task_id) REFERENCES pifu.task,
  FOREIGN KEY (tenant_id, duty_id) REFERENCES pifu.duty,`;

const INDEXES = `
  CREATE INDEX incident_about ON pifu.incident (tenant_id, coalesce(task_id, duty_id)) WHERE status = 'open';
  CREATE INDEX incident_list ON pifu.incident (tenant_id, status, opened_at, id);`;
