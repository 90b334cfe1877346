import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reminder may be an urging by somebody, who never hears of it himself. */
export class Urge1700000000022 implements MigrationInterface {
  name = 'Urge1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE pifu.reminder ADD COLUMN urged_by uuid,
        ADD FOREIGN KEY (tenant_id, urged_by) REFERENCES pifu.person,
        ADD CONSTRAINT reminder_urged CHECK ((kind = 'urged') = (urged_by IS NOT NULL));
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
