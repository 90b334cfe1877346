import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words on findings by rule and cell, as commitments; a version from before has none. */
export class KeepExplanations1700000000007 implements MigrationInterface {
  name = 'KeepExplanations1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      "ALTER TABLE pifu.goal_table_version ADD COLUMN explanations text NOT NULL DEFAULT '[]'",
    );
    await runner.query('ALTER TABLE pifu.goal_table_version ALTER COLUMN explanations DROP DEFAULT');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
