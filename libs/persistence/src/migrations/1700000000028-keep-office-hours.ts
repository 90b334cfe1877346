import type { MigrationInterface, QueryRunner } from 'typeorm';

/** At least one span of two times. */
const SPANS = '^\\[(\\["[0-2][0-9]:[0-5][0-9]", "[0-2][0-9]:[0-5][0-9]"\\](, )?)+\\]$';

/**
 * A district's offices are open when it says so, and nobody is disturbed outside of that. What is held until then is
 * owed, whatever its plan says by that time, and comes in another digest: its place moves from the one that ended
 * without being sent.
 */
export class KeepOfficeHours1700000000028 implements MigrationInterface {
  name = 'KeepOfficeHours1700000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pifu.district ADD COLUMN office_hours jsonb NOT NULL
        DEFAULT '[["08:30", "12:00"], ["14:30", "17:30"]]',
        ADD CONSTRAINT district_office_hours CHECK (office_hours::text ~ '${SPANS}');
      ALTER TABLE pifu.reminder ADD COLUMN held boolean NOT NULL DEFAULT false;
      GRANT UPDATE (digest_id) ON pifu.digest_item TO pifu_app;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
