import { ROLES, SHOWN_STATES, TASK_KINDS } from '#libs/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';
import { appendOnly, changeable, neverChanged } from './tenancy.sql.js';

/** The three machines of a goal table as rows; `evolve` is their only writer. */
export class CreateGoalTables1700000000004 implements MigrationInterface {
  name = 'CreateGoalTables1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTENT);
    await runner.query(PROCESS);
    await runner.query(TASK);
    await runner.query(SEPARATION);
    await runner.query(CHANGING.map(changeable).join('\n'));
    await runner.query(GROWING.flatMap((table) => [appendOnly(table), neverChanged(table)]).join('\n'));
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}

const CHANGING = ['goal_table', 'goal_table_version', 'approval_case', 'approval_round', 'task'];
const GROWING = ['case_participant', 'round_decider', 'decision'];

const CONTENT = `
  CREATE TABLE pifu.goal_table (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    unit_id uuid NOT NULL,
    fiscal_year smallint NOT NULL,
    project_key text NOT NULL,
    occasion text NOT NULL ${oneOf('occasion', STORED_WORDS.occasion)},
    created_by uuid NOT NULL,
    created_at timestamptz NOT NULL,
    version integer NOT NULL,
    publication_status text NOT NULL ${oneOf('publication_status', STORED_WORDS.publication)},
    publication_version_id uuid,
    published_at timestamptz,
    published_by uuid,
    official_url text,
    shown_state text NOT NULL ${oneOf('shown_state', SHOWN_STATES)},
    project_name text NOT NULL,
    annual_budget numeric(18,2),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT goal_table_identity UNIQUE (tenant_id, unit_id, fiscal_year, project_key),
    FOREIGN KEY (tenant_id, unit_id) REFERENCES pifu.unit,
    FOREIGN KEY (tenant_id, created_by) REFERENCES pifu.person,
    CHECK ((publication_status = 'published') = (published_at IS NOT NULL))
  );
  CREATE INDEX goal_table_by_year ON pifu.goal_table (tenant_id, fiscal_year DESC, id DESC);
  CREATE INDEX goal_table_by_author ON pifu.goal_table (tenant_id, created_by, created_at DESC, id DESC);
  CREATE INDEX goal_table_published ON pifu.goal_table (tenant_id, published_at DESC, id DESC)
    WHERE publication_status = 'published';
  CREATE TABLE pifu.goal_table_version (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    goal_table_id uuid NOT NULL,
    no integer NOT NULL,
    status text NOT NULL ${oneOf('status', STORED_WORDS.versionStatus)},
    based_on uuid,
    content text NOT NULL,
    content_hash text NOT NULL,
    presented boolean NOT NULL,
    authors text NOT NULL,
    submitted_by uuid,
    submitted_at timestamptz,
    approval_number text,
    approval_date date,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, goal_table_id, no),
    FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table,
    FOREIGN KEY (tenant_id, based_on) REFERENCES pifu.goal_table_version,
    CHECK (status NOT IN ('approved', 'superseded') OR (approval_number IS NOT NULL AND approval_date IS NOT NULL))
  );
  CREATE UNIQUE INDEX one_effective_version ON pifu.goal_table_version (tenant_id, goal_table_id)
    WHERE status = 'approved';
  CREATE UNIQUE INDEX one_working_version ON pifu.goal_table_version (tenant_id, goal_table_id)
    WHERE status IN ('draft', 'submitted');`;

const PROCESS = `
  CREATE TABLE pifu.approval_case (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    goal_table_id uuid NOT NULL,
    position integer NOT NULL,
    status text NOT NULL ${oneOf('status', STORED_WORDS.caseStatus)},
    definition_key text NOT NULL,
    definition_version integer NOT NULL,
    definition_hash text NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, goal_table_id, position),
    FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table
  );
  CREATE TABLE pifu.approval_round (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    goal_table_id uuid NOT NULL,
    position integer NOT NULL,
    case_id uuid NOT NULL,
    no integer NOT NULL,
    version_id uuid NOT NULL,
    content_hash text NOT NULL,
    status text NOT NULL ${oneOf('status', STORED_WORDS.roundStatus)},
    stage text NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, goal_table_id, position),
    UNIQUE (tenant_id, case_id, no),
    FOREIGN KEY (tenant_id, case_id) REFERENCES pifu.approval_case,
    FOREIGN KEY (tenant_id, version_id) REFERENCES pifu.goal_table_version
  );
  CREATE UNIQUE INDEX one_open_round ON pifu.approval_round (tenant_id, goal_table_id) WHERE status = 'open';`;

const TASK = `
  CREATE TABLE pifu.task (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    goal_table_id uuid NOT NULL,
    position integer NOT NULL,
    kind text NOT NULL ${oneOf('kind', TASK_KINDS)},
    stage text,
    label text NOT NULL,
    round_id uuid,
    version_id uuid NOT NULL,
    role text NOT NULL ${oneOf('role', ROLES)},
    unit_id uuid NOT NULL,
    candidates text NOT NULL,
    incident_id uuid,
    status text NOT NULL ${oneOf('status', STORED_WORDS.taskStatus)},
    assignee uuid,
    version integer NOT NULL,
    opened_at timestamptz NOT NULL,
    due_on date NOT NULL,
    due_at timestamptz NOT NULL,
    legal_due_on date,
    provisional boolean NOT NULL,
    closed_at timestamptz,
    closed_by uuid,
    outcome text ${oneOf('outcome', STORED_WORDS.taskOutcome)},
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, goal_table_id, position),
    FOREIGN KEY (tenant_id, goal_table_id) REFERENCES pifu.goal_table,
    CHECK ((status = 'open') = (closed_at IS NULL))
  ) WITH (autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.01);
  CREATE INDEX task_open ON pifu.task (tenant_id, unit_id, role, due_at, id) WHERE status = 'open';
  CREATE INDEX task_done ON pifu.task (tenant_id, closed_by, closed_at DESC, id DESC) WHERE status = 'done';`;

/** Separation of duties (approval.md §6) as keys: a CHECK sees one row only. */
const SEPARATION = `
  CREATE TABLE pifu.case_participant (
    tenant_id uuid NOT NULL,
    case_id uuid NOT NULL,
    person_id uuid NOT NULL,
    side text NOT NULL ${oneOf('side', ['author', 'decider'])},
    PRIMARY KEY (tenant_id, case_id, person_id),
    CONSTRAINT case_participant_side UNIQUE (tenant_id, case_id, person_id, side),
    FOREIGN KEY (tenant_id, case_id) REFERENCES pifu.approval_case,
    FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person
  );
  CREATE TABLE pifu.round_decider (
    tenant_id uuid NOT NULL,
    round_id uuid NOT NULL,
    person_id uuid NOT NULL,
    stage text NOT NULL,
    PRIMARY KEY (tenant_id, round_id, person_id),
    CONSTRAINT round_decider_stage UNIQUE (tenant_id, round_id, person_id, stage),
    FOREIGN KEY (tenant_id, round_id) REFERENCES pifu.approval_round
  );
  CREATE TABLE pifu.decision (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    goal_table_id uuid NOT NULL,
    position integer NOT NULL,
    case_id uuid NOT NULL,
    round_id uuid NOT NULL,
    task_id uuid NOT NULL,
    stage text NOT NULL,
    person_id uuid NOT NULL,
    verb text NOT NULL ${oneOf('verb', STORED_WORDS.decisionVerb)},
    final boolean NOT NULL,
    -- a final decision stands on the decider's side, whatever its writer says
    decider_side text GENERATED ALWAYS AS (CASE WHEN final THEN 'decider' END) STORED,
    content_hash text NOT NULL,
    opinion_commitment text,
    decided_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, goal_table_id, position),
    UNIQUE (tenant_id, task_id),
    CONSTRAINT decision_once_per_round UNIQUE (tenant_id, round_id, person_id),
    CONSTRAINT decision_side FOREIGN KEY (tenant_id, case_id, person_id, decider_side)
      REFERENCES pifu.case_participant (tenant_id, case_id, person_id, side),
    CONSTRAINT decision_stage FOREIGN KEY (tenant_id, round_id, person_id, stage)
      REFERENCES pifu.round_decider (tenant_id, round_id, person_id, stage),
    FOREIGN KEY (tenant_id, task_id) REFERENCES pifu.task,
    CHECK (final = (verb IN ('approve', 'reject')))
  );`;
