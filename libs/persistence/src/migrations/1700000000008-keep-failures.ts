import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { changeable, servedForAll } from './tenancy.sql.js';

/** What failed for good is kept, a digest is held by one worker at a time, and each queue shows that it lives. */
export class KeepFailures1700000000008 implements MigrationInterface {
  name = 'KeepFailures1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LEASES);
    await runner.query(FAILURES);
    await runner.query(CANARIES);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}

const LEASES = `
  ALTER TABLE pifu.digest ADD COLUMN lease_until timestamptz, ADD COLUMN lease_token uuid,
    ADD COLUMN attempts integer NOT NULL DEFAULT 0;
  -- how often a message was taken for lost: each time it may wait longer before it is taken for lost again
  ALTER TABLE pifu.outbox ADD COLUMN releases integer NOT NULL DEFAULT 0;
  GRANT UPDATE (releases) ON pifu.outbox TO pifu_dispatcher;`;

const FAILURES = `
  CREATE TABLE pifu.dead_letter (
    tenant_id uuid NOT NULL,
    message_id uuid NOT NULL,
    error text NOT NULL,
    failures integer NOT NULL DEFAULT 1,
    failed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    status text NOT NULL DEFAULT 'open' ${oneOf('status', ['open', 'retried', 'discarded'])},
    PRIMARY KEY (tenant_id, message_id),
    FOREIGN KEY (tenant_id, message_id) REFERENCES pifu.outbox
  );
  CREATE INDEX dead_letter_open ON pifu.dead_letter (failed_at) WHERE status = 'open';
  ${changeable('dead_letter')}
  ${servedForAll('dead_letter', 'pifu_dispatcher', ['SELECT', 'INSERT', 'UPDATE'])}`;

const CANARIES = `
  CREATE TABLE pifu.queue_canary (
    queue text PRIMARY KEY,
    sung_at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  GRANT SELECT, INSERT, UPDATE ON pifu.queue_canary TO pifu_dispatcher;
  GRANT SELECT ON pifu.queue_canary TO pifu_app, pifu_auditor;
  -- the state of the queues over all districts, in figures only, for whoever looks after the installation
  CREATE POLICY look_up ON pifu.outbox FOR SELECT TO pifu_owner USING (true);
  CREATE POLICY look_up ON pifu.dead_letter FOR SELECT TO pifu_owner USING (true);
  CREATE FUNCTION pifu.queue_figures()
    RETURNS TABLE (waiting integer, lag_seconds double precision, dead integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pifu, pg_temp
    AS $$ SELECT count(*)::integer,
        coalesce(extract(epoch FROM clock_timestamp() - min(added_at)), 0)::double precision,
        (SELECT count(*)::integer FROM dead_letter WHERE status = 'open')
      FROM outbox WHERE dispatched_at IS NULL $$;
  REVOKE EXECUTE ON FUNCTION pifu.queue_figures FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION pifu.queue_figures TO pifu_app, pifu_auditor;`;
