import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';

/** An administrator retries or discards what failed for good, and the record tells of it. */
export class SettleDeadLetters1700000000009 implements MigrationInterface {
  name = 'SettleDeadLetters1700000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pifu.event DROP CONSTRAINT event_stream_type_check,
        ADD CONSTRAINT event_stream_type_check ${oneOf('stream_type', STORED_WORDS.streamType)};
      -- a message that is retried counts as lost by its queue; only one that has failed can be
      CREATE POLICY try_again ON pifu.outbox TO pifu_owner
        USING (tenant_id = pifu.current_tenant() AND failed_at IS NOT NULL)
        WITH CHECK (tenant_id = pifu.current_tenant());
      CREATE FUNCTION pifu.take_for_lost(message uuid) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = pifu, pg_temp
        AS $$ UPDATE outbox SET failed_at = NULL, failure = NULL, dispatched_at = to_timestamp(0), releases = 0
          WHERE tenant_id = current_tenant() AND id = message AND failed_at IS NOT NULL $$;
      REVOKE EXECUTE ON FUNCTION pifu.take_for_lost FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION pifu.take_for_lost TO pifu_app;
      CREATE INDEX dead_letter_of_district ON pifu.dead_letter (tenant_id, status, failed_at, message_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
