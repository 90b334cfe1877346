import { DUTY_KINDS } from '#libs/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';

/** What a unit owes after a formal notice is called 整改, and is another kind of duty than 纠偏. */
export class KnowRectification1700000000026 implements MigrationInterface {
  name = 'KnowRectification1700000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pifu.duty DROP CONSTRAINT duty_kind_check,
        ADD CONSTRAINT duty_kind_check ${oneOf('kind', DUTY_KINDS)};
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
