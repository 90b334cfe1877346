import { JOB_STATES } from '#libs/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';
import { changeable } from './tenancy.sql.js';

/** Long work with its progress, what a stream of changes needs, and the figures of the queue board. */
export class CreateJobs1700000000014 implements MigrationInterface {
  name = 'CreateJobs1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(JOBS);
    await runner.query(changeable('job'));
    await runner.query(STREAM);
    await runner.query(BOARD);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}

/** Times of a job are business time, but for `changed_at`, by which somebody who looks on finds what is new. */
const JOBS = `
  ALTER TABLE pifu.event DROP CONSTRAINT event_stream_type_check,
    ADD CONSTRAINT event_stream_type_check ${oneOf('stream_type', STORED_WORDS.streamType)};
  CREATE TABLE pifu.job (
    tenant_id uuid NOT NULL REFERENCES pifu.district,
    id uuid NOT NULL,
    kind text NOT NULL,
    subject uuid,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    state text NOT NULL ${oneOf('state', JOB_STATES)},
    done integer NOT NULL CHECK (done >= 0),
    total integer NOT NULL,
    errors jsonb NOT NULL,
    error_count integer NOT NULL,
    result jsonb,
    cancelled_by uuid,
    started_at timestamptz,
    finished_at timestamptz,
    version integer NOT NULL CHECK (version > 0),
    changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, id),
    CHECK (done <= total),
    CHECK ((finished_at IS NULL) = (state IN ('queued', 'running', 'cancelling')))
  );
  CREATE INDEX job_of_district ON pifu.job (tenant_id, requested_at, id);
  CREATE INDEX job_of_person ON pifu.job (tenant_id, requested_by, requested_at, id);
  CREATE INDEX job_of_subject ON pifu.job (tenant_id, subject);
  CREATE INDEX job_changed ON pifu.job (tenant_id, changed_at);`;

/** A session that is only looked at is not kept alive by it; positions in the record name their epoch. */
const STREAM = `
  GRANT SELECT ON pifu.cluster_epoch TO pifu_app;
  CREATE INDEX notice_unread ON pifu.notice (tenant_id, person_id) WHERE read_at IS NULL;
  CREATE FUNCTION pifu.live_sessions(wanted text[]) RETURNS TABLE (token_hash text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pifu, pg_temp
    AS $$ SELECT s.token_hash FROM session s
      JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id AND p.active
      WHERE s.token_hash = ANY(wanted) AND s.closed_at IS NULL
        AND s.seen_at > clock_timestamp() - interval '2 hours'
        AND s.opened_at > clock_timestamp() - interval '12 hours' $$;
  REVOKE EXECUTE ON FUNCTION pifu.live_sessions FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION pifu.live_sessions TO pifu_app;`;

/** What the queue itself says of its jobs, noted by a worker: the api never speaks to Redis. */
const BOARD = `
  ALTER TABLE pifu.queue_canary ADD COLUMN waiting integer, ADD COLUMN active integer, ADD COLUMN delayed integer,
    ADD COLUMN failed integer, ADD COLUMN counted_at timestamptz;`;
