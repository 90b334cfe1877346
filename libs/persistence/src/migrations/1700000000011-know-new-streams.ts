import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';

/** The record tells of calendars, jobs, rounds, reports and evaluations too. */
export class KnowNewStreams1700000000011 implements MigrationInterface {
  name = 'KnowNewStreams1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pifu.event DROP CONSTRAINT event_stream_type_check,
        ADD CONSTRAINT event_stream_type_check ${oneOf('stream_type', STORED_WORDS.streamType)};
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
