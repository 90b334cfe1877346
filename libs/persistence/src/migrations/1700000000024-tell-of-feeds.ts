import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';

/** The record tells of the secret addresses of people's calendars too: who was given one when, and took it back. */
export class TellOfFeeds1700000000024 implements MigrationInterface {
  name = 'TellOfFeeds1700000000024';

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
