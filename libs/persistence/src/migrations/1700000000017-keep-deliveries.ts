import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { STORED_WORDS } from './stored-words.js';
import { changeable } from './tenancy.sql.js';

/**
 * Where people can be reached, what they want told there, and what became of each message over each channel. The log
 * of digests goes: a digest says itself how it ended, and its deliveries say where it went.
 */
export class KeepDeliveries1700000000017 implements MigrationInterface {
  name = 'KeepDeliveries1700000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE pifu.delivery;
      CREATE TABLE pifu.delivery (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        source_kind text NOT NULL ${oneOf('source_kind', STORED_WORDS.deliverySource)},
        source_id uuid NOT NULL,
        person_id uuid NOT NULL,
        channel text NOT NULL ${oneOf('channel', STORED_WORDS.channel)},
        kind text NOT NULL,
        status text NOT NULL ${oneOf('status', STORED_WORDS.deliveryStatus)},
        attempts integer NOT NULL,
        error text,
        receipt text,
        version integer NOT NULL,
        replays integer NOT NULL,
        planned_at timestamptz NOT NULL,
        finished_at timestamptz,
        lease_token uuid,
        lease_until timestamptz,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT delivery_once UNIQUE (tenant_id, source_id, person_id, channel),
        FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person
      );
      CREATE INDEX delivery_latest ON pifu.delivery (tenant_id, planned_at DESC, id DESC);
      CREATE INDEX delivery_of_person ON pifu.delivery (tenant_id, person_id, planned_at DESC, id DESC);
      CREATE INDEX delivery_unsent ON pifu.delivery (tenant_id, status, planned_at DESC, id DESC)
        WHERE status IN ('pending', 'failed');
      CREATE TABLE pifu.channel_settings (
        tenant_id uuid NOT NULL,
        person_id uuid NOT NULL,
        version integer NOT NULL,
        addresses jsonb NOT NULL,
        preferences jsonb NOT NULL,
        PRIMARY KEY (tenant_id, person_id),
        FOREIGN KEY (tenant_id, person_id) REFERENCES pifu.person
      );
    `);
    await runner.query(['delivery', 'channel_settings'].map(changeable).join('\n'));
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
