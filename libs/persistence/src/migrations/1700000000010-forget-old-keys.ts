import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of repeated requests are kept for seven days of real time (approval.md §7), and then by nobody. */
export class ForgetOldKeys1700000000010 implements MigrationInterface {
  name = 'ForgetOldKeys1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- a few bytes for thousands of rows: they come in the order of their age
      CREATE INDEX idempotency_age ON pifu.idempotency USING brin (stored_at);
      CREATE POLICY forget ON pifu.idempotency TO pifu_owner USING (stored_at < clock_timestamp() - interval '7 days');
      CREATE FUNCTION pifu.forget_old_keys() RETURNS integer
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pifu, pg_temp AS $$
      DECLARE gone integer;
      BEGIN
        DELETE FROM idempotency WHERE stored_at < clock_timestamp() - interval '7 days';
        GET DIAGNOSTICS gone = ROW_COUNT;
        RETURN gone;
      END $$;
      REVOKE EXECUTE ON FUNCTION pifu.forget_old_keys FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION pifu.forget_old_keys TO pifu_dispatcher;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
