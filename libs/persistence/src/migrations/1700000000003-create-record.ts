import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';
import { appendOnly, neverChanged } from './tenancy.sql.js';

/** The append-only record (record.md §1), with all its columns from the first day. */
export class CreateRecord1700000000003 implements MigrationInterface {
  name = 'CreateRecord1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(EPOCH);
    await runner.query(EVENT);
    await runner.query(['event', 'event_opening'].map(appendOnly).join('\n'));
    await runner.query(`
      REVOKE SELECT ON pifu.event_opening FROM pifu_auditor;
      REVOKE INSERT ON pifu.event FROM pifu_app;
      GRANT INSERT (${WRITABLE}) ON pifu.event TO pifu_app;
      CREATE POLICY sequencer ON pifu.event FOR SELECT TO pifu_sequencer USING (true);
      GRANT SELECT ON pifu.event TO pifu_sequencer;
    `);
    await runner.query(REFUSE_CHANGE);
    await runner.query(neverChanged('event'));
    await runner.query(ERASABLE);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}

/** When, in which transaction and in which turn an event came is said by the database alone. */
const WRITABLE = `id, year, tenant_id, stream_type, stream_id, stream_version, type, type_version, actor_id, actor_kind,
  on_behalf_of, occurred_at, correlation_id, causation_id, body`;

/** Transaction ids start anew in another cluster: each one that this database has lived in is an epoch. */
const EPOCH = `
  CREATE TABLE pifu.cluster_epoch (
    epoch integer PRIMARY KEY,
    system_identifier bigint NOT NULL,
    since timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  GRANT SELECT ON pifu.cluster_epoch TO pifu_auditor, pifu_sequencer;`;

const EVENT = `
  CREATE TABLE pifu.event (
    id uuid NOT NULL,
    year smallint NOT NULL,
    tenant_id uuid NOT NULL REFERENCES pifu.district,
    stream_type text NOT NULL ${oneOf('stream_type', STORED_WORDS.streamType)},
    stream_id uuid NOT NULL,
    stream_version integer NOT NULL CHECK (stream_version > 0),
    type text NOT NULL,
    type_version integer NOT NULL,
    actor_id uuid NOT NULL,
    actor_kind text NOT NULL ${oneOf('actor_kind', STORED_WORDS.actorKind)},
    on_behalf_of uuid,
    occurred_at timestamptz NOT NULL,
    correlation_id text NOT NULL,
    causation_id text,
    body text NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    epoch integer NOT NULL DEFAULT 1,
    txid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    seq bigint GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (year, id),
    CONSTRAINT event_stream_version UNIQUE (tenant_id, year, stream_id, stream_version)
  );
  CREATE INDEX event_of_stream ON pifu.event (tenant_id, stream_id, stream_version);
  CREATE INDEX event_in_order ON pifu.event (epoch, txid, seq);
  CREATE TABLE pifu.event_opening (
    tenant_id uuid NOT NULL,
    commitment text NOT NULL,
    event_id uuid NOT NULL,
    salt text NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (tenant_id, commitment)
  );`;

/** Fires in replica mode too; a superuser can still get round it, which the record's proofs detect. */
const REFUSE_CHANGE = `
  CREATE FUNCTION pifu.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% only grows: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = '42501';
  END $$;`;

/** The law may erase words, by a role of a later day; nobody may ever reword them. */
const ERASABLE = `
  CREATE TRIGGER never_reworded BEFORE UPDATE ON pifu.event_opening
    FOR EACH ROW EXECUTE FUNCTION pifu.refuse_change();
  CREATE TRIGGER never_emptied BEFORE TRUNCATE ON pifu.event_opening
    FOR EACH STATEMENT EXECUTE FUNCTION pifu.refuse_change();
  ALTER TABLE pifu.event_opening ENABLE ALWAYS TRIGGER never_reworded;
  ALTER TABLE pifu.event_opening ENABLE ALWAYS TRIGGER never_emptied;`;
