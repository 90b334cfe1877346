import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A message may have to wait for a moment of business time: what a channel did not take before offices closed goes to
 * it in the morning. Until then it waits for nobody, stands in no index of those that do, and is no lag of the queue;
 * when its moment has come, it waits like every other from then on.
 */
export class HoldMessages1700000000029 implements MigrationInterface {
  name = 'HoldMessages1700000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pifu.outbox ADD COLUMN held_until timestamptz;
      GRANT UPDATE (held_until, added_at) ON pifu.outbox TO pifu_dispatcher;
      DROP INDEX pifu.outbox_waiting;
      CREATE INDEX outbox_waiting ON pifu.outbox (added_at, id) WHERE dispatched_at IS NULL AND held_until IS NULL;
      CREATE INDEX outbox_held ON pifu.outbox (held_until) WHERE held_until IS NOT NULL;
      CREATE OR REPLACE FUNCTION pifu.queue_figures()
        RETURNS TABLE (waiting integer, lag_seconds double precision, dead integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pifu, pg_temp
        AS $$ SELECT count(*)::integer,
            coalesce(extract(epoch FROM clock_timestamp() - min(added_at)), 0)::double precision,
            (SELECT count(*)::integer FROM dead_letter WHERE status = 'open')
          FROM outbox WHERE dispatched_at IS NULL AND held_until IS NULL $$;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
