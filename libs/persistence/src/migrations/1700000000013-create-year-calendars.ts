import type { MigrationInterface, QueryRunner } from 'typeorm';
import { streamTableSql } from './stream-table.sql.js';
import { changeable, servedForAll } from './tenancy.sql.js';

/** Windows of budget years, working days that a district has loaded itself, and people's own calendar feeds. */
export class CreateYearCalendars1700000000013 implements MigrationInterface {
  name = 'CreateYearCalendars1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(streamTableSql('year_calendar', 'next_boundary_at timestamptz,'));
    await runner.query(`CREATE INDEX year_calendar_due ON pifu.year_calendar (next_boundary_at, id)
      WHERE next_boundary_at IS NOT NULL`);
    await runner.query(streamTableSql('working_calendar', ''));
    // the dispatcher sees when a calendar is due and whose it is, not what is planned
    await runner.query(
      servedForAll('year_calendar', 'pifu_dispatcher', ['SELECT (tenant_id, id, next_boundary_at)']),
    );
    await runner.query(FEED);
    await runner.query(changeable('calendar_feed'));
    await runner.query(FIND_FEED);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}

const FEED = `
  CREATE TABLE pifu.calendar_feed (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    token_hash text NOT NULL CONSTRAINT calendar_feed_token UNIQUE,
    issued_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    revoked_at timestamptz,
    PRIMARY KEY (tenant_id, person_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person
  );`;

/** A calendar program has no session: it is found by its token, before any district is known. */
const FIND_FEED = `
  REVOKE SELECT ON pifu.calendar_feed FROM pifu_auditor;
  CREATE POLICY look_up ON pifu.calendar_feed FOR SELECT TO pifu_owner USING (true);
  CREATE FUNCTION pifu.find_calendar_feed(wanted text) RETURNS TABLE (tenant_id uuid, person_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pifu, pg_temp
    AS $$ SELECT f.tenant_id, f.person_id FROM calendar_feed f
      JOIN person p ON p.tenant_id = f.tenant_id AND p.id = f.person_id AND p.active
      WHERE f.token_hash = wanted AND f.revoked_at IS NULL $$;
  REVOKE EXECUTE ON FUNCTION pifu.find_calendar_feed FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION pifu.find_calendar_feed TO pifu_app;`;
