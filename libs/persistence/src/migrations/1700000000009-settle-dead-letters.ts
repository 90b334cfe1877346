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
      -- a message that is retried waits again, as one that its queue has lost
      GRANT UPDATE (dispatched_at, failed_at, failure, releases) ON pifu.outbox TO pifu_app;
      CREATE INDEX dead_letter_of_district ON pifu.dead_letter (tenant_id, status, failed_at, message_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
