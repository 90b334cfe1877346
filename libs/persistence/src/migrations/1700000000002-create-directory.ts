import { ROLES } from '#libs/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';
import { changeable } from './tenancy.sql.js';

/** Districts with their calendar, units, people, dated grants, accounts and sessions. */
export class CreateDirectory1700000000002 implements MigrationInterface {
  name = 'CreateDirectory1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLACES);
    await runner.query(PEOPLE);
    await runner.query(CALENDAR);
    await runner.query(TABLES.map(changeable).join('\n'));
    await runner.query(LOOK_UPS);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}

const TABLES = ['district', 'unit', 'person', 'role_grant', 'credential', 'session', 'district_rest_day'];

const PLACES = `
  CREATE TABLE pifu.district (
    tenant_id uuid PRIMARY KEY,
    code text NOT NULL CONSTRAINT district_code UNIQUE,
    name text NOT NULL,
    zone_name text NOT NULL,
    zone_offset_minutes integer NOT NULL
  );
  CREATE TABLE pifu.unit (
    tenant_id uuid NOT NULL REFERENCES pifu.district,
    id uuid NOT NULL,
    name text NOT NULL,
    kind text NOT NULL ${oneOf('kind', STORED_WORDS.unitKind)},
    supervising_department_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT unit_name UNIQUE (tenant_id, name),
    FOREIGN KEY (tenant_id, supervising_department_id) REFERENCES pifu.unit DEFERRABLE INITIALLY DEFERRED
  );`;

const PEOPLE = `
  CREATE TABLE pifu.person (
    tenant_id uuid NOT NULL REFERENCES pifu.district,
    id uuid NOT NULL,
    display_name text NOT NULL,
    account text NOT NULL CONSTRAINT person_account UNIQUE,
    email text,
    active boolean NOT NULL DEFAULT true,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE TABLE pifu.role_grant (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    role text NOT NULL ${oneOf('role', ROLES)},
    unit_id uuid NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person,
    FOREIGN KEY (tenant_id, unit_id) REFERENCES pifu.unit,
    CHECK (valid_until >= valid_from)
  );
  CREATE INDEX role_grant_of_person ON pifu.role_grant (tenant_id, person_id);
  CREATE INDEX role_grant_at_unit ON pifu.role_grant (tenant_id, unit_id, role);
  CREATE TABLE pifu.credential (
    tenant_id uuid NOT NULL,
    person_id uuid NOT NULL,
    password_hash text NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    locked_until timestamptz,
    PRIMARY KEY (tenant_id, person_id),
    FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person
  );
  CREATE TABLE pifu.session (
    tenant_id uuid NOT NULL,
    token_hash text NOT NULL CONSTRAINT session_token UNIQUE,
    person_id uuid NOT NULL,
    opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    closed_at timestamptz,
    PRIMARY KEY (tenant_id, token_hash),
    FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person
  );`;

/** National days are public; a district adds its own days of rest. */
const CALENDAR = `
  CREATE TABLE pifu.calendar_coverage (year smallint PRIMARY KEY, source text NOT NULL);
  CREATE TABLE pifu.calendar_day (
    date date PRIMARY KEY,
    kind text NOT NULL ${oneOf('kind', STORED_WORDS.dayKind)},
    label text NOT NULL
  );
  GRANT SELECT ON pifu.calendar_coverage, pifu.calendar_day TO pifu_app, pifu_auditor;
  CREATE TABLE pifu.district_rest_day (
    tenant_id uuid NOT NULL REFERENCES pifu.district,
    date date NOT NULL,
    label text NOT NULL,
    PRIMARY KEY (tenant_id, date)
  );`;

/** Asked before any district is known: the functions see all rows and let out the named columns only. */
const LOOK_UPS = `
  REVOKE SELECT ON pifu.credential, pifu.session FROM pifu_auditor;
  CREATE POLICY look_up ON pifu.district FOR SELECT TO pifu_owner USING (true);
  CREATE POLICY look_up ON pifu.person FOR SELECT TO pifu_owner USING (true);
  CREATE POLICY look_up ON pifu.credential FOR SELECT TO pifu_owner USING (true);
  CREATE POLICY look_up ON pifu.session TO pifu_owner USING (true);
  CREATE FUNCTION pifu.find_district(wanted text) RETURNS TABLE (tenant_id uuid, code text, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pifu, pg_temp
    AS $$ SELECT d.tenant_id, d.code, d.name FROM district d WHERE d.code = wanted $$;
  CREATE FUNCTION pifu.list_districts() RETURNS TABLE (tenant_id uuid, code text, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pifu, pg_temp
    AS $$ SELECT d.tenant_id, d.code, d.name FROM district d ORDER BY d.code $$;
  CREATE FUNCTION pifu.find_credential(wanted text)
    RETURNS TABLE (tenant_id uuid, person_id uuid, password_hash text, failures integer, locked boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pifu, pg_temp
    AS $$ SELECT c.tenant_id, c.person_id, c.password_hash, c.failures,
        coalesce(c.locked_until > clock_timestamp(), false)
      FROM person p JOIN credential c ON c.tenant_id = p.tenant_id AND c.person_id = p.id
      WHERE p.account = wanted AND p.active $$;
  -- Idle 2 h, absolute 12 h of real time; the idle time is written down at most once a minute.
  CREATE FUNCTION pifu.find_session(wanted text) RETURNS TABLE (tenant_id uuid, person_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pifu, pg_temp AS $$
  DECLARE live session;
  BEGIN
    SELECT s.* INTO live FROM session s
      JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.person_id AND p.active
      WHERE s.token_hash = wanted AND s.closed_at IS NULL
        AND s.seen_at > clock_timestamp() - interval '2 hours'
        AND s.opened_at > clock_timestamp() - interval '12 hours';
    IF NOT FOUND THEN RETURN; END IF;
    IF live.seen_at < clock_timestamp() - interval '1 minute' THEN
      UPDATE session s SET seen_at = clock_timestamp()
        WHERE s.tenant_id = live.tenant_id AND s.token_hash = wanted;
    END IF;
    RETURN QUERY SELECT live.tenant_id, live.person_id;
  END $$;
  REVOKE EXECUTE ON FUNCTION pifu.find_district, pifu.list_districts, pifu.find_credential, pifu.find_session
    FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION pifu.find_district, pifu.list_districts TO pifu_app, pifu_dispatcher, pifu_auditor;
  GRANT EXECUTE ON FUNCTION pifu.find_credential, pifu.find_session TO pifu_app;`;
