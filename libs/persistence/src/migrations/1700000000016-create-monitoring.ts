import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';
import { streamTableSql } from './stream-table.sql.js';
import { appendOnly, changeable, servedForAll } from './tenancy.sql.js';

/** Monitoring: rounds, reports, plans of progress, corrections, drafts of reports and notices of closed rounds. */
export class CreateMonitoring1700000000016 implements MigrationInterface {
  name = 'CreateMonitoring1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROUNDS);
    await runner.query(REPORTS);
    await runner.query(PLANS_AND_CORRECTIONS);
    await runner.query(BESIDE);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}

const ROUNDS = `${streamTableSql(
  'monitoring_round',
  `cut_off date NOT NULL,
      status text NOT NULL ${oneOf('status', STORED_WORDS.roundLife)},
      next_step text ${oneOf('next_step', STORED_WORDS.roundStep)},
      next_at timestamptz,
      -- the step that the sweep has put into the outbox: each one once
      queued_step text,`,
)}
  ALTER TABLE pifu.monitoring_round
    ADD CONSTRAINT monitoring_round_once UNIQUE (tenant_id, fiscal_year, cut_off);
  CREATE INDEX monitoring_round_due ON pifu.monitoring_round (next_at) WHERE next_step IS DISTINCT FROM queued_step;
  ${servedForAll('monitoring_round', 'pifu_dispatcher', [
    'SELECT (tenant_id, id, next_step, next_at, queued_step)',
    'UPDATE (queued_step)',
  ])}`;

const REPORTS = `${streamTableSql(
  'progress_report',
  `round_id uuid NOT NULL,
      goal_table_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      version_id uuid NOT NULL,
      project_name text NOT NULL,
      status text NOT NULL ${oneOf('status', STORED_WORDS.reportStatus)},
      light text ${oneOf('light', STORED_WORDS.lightColour)},
      money_light text ${oneOf('money_light', STORED_WORDS.lightColour)},
      quadrant text ${oneOf('quadrant', STORED_WORDS.quadrant)},`,
)}
  ALTER TABLE pifu.progress_report
    -- a round asks once for each table, however often it is opened
    ADD CONSTRAINT progress_report_once UNIQUE (tenant_id, round_id, goal_table_id),
    ADD FOREIGN KEY (tenant_id, round_id) REFERENCES pifu.monitoring_round,
    ADD FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table;
  CREATE INDEX progress_report_page ON pifu.progress_report (tenant_id, round_id, id);
  CREATE INDEX progress_report_of_unit ON pifu.progress_report (tenant_id, round_id, unit_id, id);
  CREATE INDEX progress_report_of_table ON pifu.progress_report (tenant_id, goal_table_id);`;

const PLANS_AND_CORRECTIONS = `${streamTableSql(
  'progress_plan',
  `goal_table_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      status text NOT NULL ${oneOf('status', STORED_WORDS.planStatus)},`,
)}
  ALTER TABLE pifu.progress_plan
    ADD CONSTRAINT progress_plan_once UNIQUE (tenant_id, goal_table_id),
    ADD FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table;
  ${streamTableSql(
    'correction',
    `report_id uuid NOT NULL,
      round_id uuid NOT NULL,
      unit_id uuid NOT NULL,
      kind text NOT NULL ${oneOf('kind', STORED_WORDS.correctionKind)},
      status text NOT NULL ${oneOf('status', STORED_WORDS.correctionStatus)},`,
  )}
  ALTER TABLE pifu.correction ADD FOREIGN KEY (tenant_id, report_id) REFERENCES pifu.progress_report;
  -- one correction of a report at a time
  CREATE UNIQUE INDEX correction_running ON pifu.correction (tenant_id, report_id) WHERE status <> 'verified';
  CREATE INDEX correction_page ON pifu.correction (tenant_id, id);`;

const BESIDE = `
  CREATE TABLE pifu.progress_draft (
    tenant_id uuid NOT NULL,
    report_id uuid NOT NULL,
    revision integer NOT NULL CHECK (revision > 0),
    content text NOT NULL,
    saved_by uuid NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, report_id),
    FOREIGN KEY (tenant_id, report_id) REFERENCES pifu.progress_report
  );
  CREATE TABLE pifu.round_notice (
    tenant_id uuid NOT NULL,
    round_id uuid NOT NULL,
    html text NOT NULL,
    plain text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (tenant_id, round_id),
    FOREIGN KEY (tenant_id, round_id) REFERENCES pifu.monitoring_round
  );
  ${changeable('progress_draft')}
  ${appendOnly('round_notice')}`;
