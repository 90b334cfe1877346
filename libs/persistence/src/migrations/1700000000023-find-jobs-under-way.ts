import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sweep asks every second which jobs are under way: few are, of the many that there were. */
export class FindJobsUnderWay1700000000023 implements MigrationInterface {
  name = 'FindJobsUnderWay1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX job_under_way ON pifu.job (tenant_id) WHERE finished_at IS NULL');
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
