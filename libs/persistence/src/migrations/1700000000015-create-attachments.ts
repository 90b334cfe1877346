import { ATTACHMENT_TYPES } from '#libs/domain';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { oneOf } from './one-of.sql.js';
import { changeable } from './tenancy.sql.js';

/** What is known of files that people hand in; their bytes are kept elsewhere, under their hash. */
export class CreateAttachments1700000000015 implements MigrationInterface {
  name = 'CreateAttachments1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pifu.attachment (
        tenant_id uuid NOT NULL REFERENCES pifu.district,
        id uuid NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        size integer NOT NULL CHECK (size > 0),
        type text NOT NULL ${oneOf('type', Object.keys(ATTACHMENT_TYPES))},
        name text NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL,
        subject_kind text,
        subject_id uuid,
        subject_unit_id uuid,
        -- real time: how long it waits for the act that uses it
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        forgotten_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, uploaded_by) REFERENCES pifu.person,
        FOREIGN KEY (tenant_id, subject_unit_id) REFERENCES pifu.unit,
        CHECK (num_nulls(subject_kind, subject_id, subject_unit_id) IN (0, 3)),
        CHECK (forgotten_at IS NULL OR subject_id IS NULL)
      );
      CREATE INDEX attachment_content ON pifu.attachment (tenant_id, sha256) WHERE forgotten_at IS NULL;
      CREATE INDEX attachment_of_subject ON pifu.attachment (tenant_id, subject_id) WHERE subject_id IS NOT NULL;
      CREATE INDEX attachment_unattached ON pifu.attachment (tenant_id, uploaded_by, received_at)
        WHERE subject_id IS NULL AND forgotten_at IS NULL;
      ${changeable('attachment')}
    `);
  }

  down(): Promise<void> {
    throw new Error('migrations go forward only: restore a backup instead');
  }
}
