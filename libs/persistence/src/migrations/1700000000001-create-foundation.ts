import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schema, tenant, business clock: what every later table stands on. */
export class CreateFoundation1700000000001 implements MigrationInterface {
  name = 'CreateFoundation1700000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT USAGE ON SCHEMA pifu TO pifu_app, pifu_dispatcher, pifu_sequencer, pifu_auditor;

      CREATE FUNCTION pifu.current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('pifu.tenant', true), '')::uuid;

      -- A write that must hit exactly one row says so in the statement: then the commit can be sent with it.
      CREATE FUNCTION pifu.demand_one(hits bigint) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        IF hits <> 1 THEN RAISE EXCEPTION 'one row expected, % hit', hits USING ERRCODE = 'PF409'; END IF;
      END $$;

      CREATE TABLE pifu.clock_offset (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        ahead interval NOT NULL DEFAULT '0'
      );
      INSERT INTO pifu.clock_offset DEFAULT VALUES;
      GRANT SELECT ON pifu.clock_offset TO pifu_app, pifu_dispatcher, pifu_auditor, pifu_sequencer;

      CREATE FUNCTION pifu.pifu_now() RETURNS timestamptz LANGUAGE sql STABLE
        RETURN clock_timestamp() + (SELECT ahead FROM pifu.clock_offset);

      CREATE FUNCTION pifu.advance_clock(target timestamptz) RETURNS timestamptz
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pifu, pg_temp AS $$
      BEGIN
        PERFORM FROM clock_offset FOR UPDATE;
        IF target > pifu_now() THEN
          UPDATE clock_offset SET ahead = target - clock_timestamp();
        END IF;
        RETURN pifu_now();
      END $$;
      REVOKE EXECUTE ON FUNCTION pifu.advance_clock FROM PUBLIC;

      CREATE FUNCTION pifu.set_demo_clock(start timestamptz) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pifu, pg_temp AS $$
      BEGIN
        -- once: from then on the clock of a demonstration moves forward only
        UPDATE clock_offset SET ahead = start - clock_timestamp() WHERE ahead = '0';
      END $$;
      REVOKE EXECUTE ON FUNCTION pifu.set_demo_clock FROM PUBLIC;
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
