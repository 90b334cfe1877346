import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';

/** A report of progress may stand between its department and the finance desk. */
export class CheckAtDepartments1700000000027 implements MigrationInterface {
  name = 'CheckAtDepartments1700000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pifu.progress_report DROP CONSTRAINT progress_report_status_check,
        ADD CONSTRAINT progress_report_status_check ${oneOf('status', STORED_WORDS.reportStatus)};
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
