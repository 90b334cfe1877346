import { Injectable } from '@nestjs/common';
import type { EventEnvelope } from '#libs/application';
import { ConflictError, EventStore } from '#libs/application';
import type { Opening } from '#libs/domain';
import { canonicalJson } from '#libs/shared';
import { violates } from '../unit-of-work/database-errors.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';

/** The append-only record; the body is the whole envelope in its one canonical spelling, answered with the commit. */
@Injectable()
export class PgEventStore extends EventStore {
  append(envelope: EventEnvelope, openings: readonly Opening[]): Promise<void> {
    transaction().send(INSERT_EVENT, eventColumns(envelope), asConflict);
    for (const { commitment, salt, text } of openings) {
      transaction().send(INSERT_OPENING, [envelope.tenant, commitment, envelope.id, salt, text]);
    }
    return Promise.resolve();
  }

  appendAll(envelopes: readonly EventEnvelope[]): Promise<void> {
    if (envelopes.length === 0) return Promise.resolve();
    const rows = envelopes.map(eventColumns);
    // one array per column: a body is not written into another JSON text
    const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
    transaction().send(INSERT_EVENTS, columns, asConflict);
    return Promise.resolve();
  }

  async readStream(streamId: string): Promise<readonly EventEnvelope[]> {
    const values = [transaction().tenantId, streamId];
    const rows = await transaction().query<{ body: string }>(READ_STREAM, values);
    return rows.map(({ body }) => JSON.parse(body) as EventEnvelope);
  }

  async openings(commitments: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (commitments.length === 0) return new Map();
    const values = [transaction().tenantId, commitments];
    const rows = await transaction().query<{ commitment: string; words: string }>(READ_OPENINGS, values);
    return new Map(rows.map(({ commitment, words }) => [commitment, words]));
  }
}

function asConflict(error: unknown): unknown {
  return violates(error, 'event_stream_version') ? new ConflictError({ code: 'concurrent-change' }) : error;
}

function eventColumns(envelope: EventEnvelope): readonly unknown[] {
  const { id, year, tenant, streamType, stream, version, type, typeVersion } = envelope;
  const { actor, actorKind, onBehalfOf, occurredAt, correlationId, causationId } = envelope;
  return [
    ...[id, year, tenant, streamType, stream, version, type, typeVersion],
    ...[actor, actorKind, onBehalfOf, occurredAt, correlationId, causationId, canonicalJson(envelope)],
  ];
}

const INSERT_EVENT: NamedStatement = {
  name: 'event-append',
  text: `INSERT INTO pifu.event (id, year, tenant_id, stream_type, stream_id, stream_version, type, type_version,
      actor_id, actor_kind, on_behalf_of, occurred_at, correlation_id, causation_id, body)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};

const INSERT_EVENTS: NamedStatement = {
  name: 'event-append-many',
  text: `INSERT INTO pifu.event (id, year, tenant_id, stream_type, stream_id, stream_version, type, type_version,
      actor_id, actor_kind, on_behalf_of, occurred_at, correlation_id, causation_id, body)
    SELECT * FROM unnest($1::uuid[], $2::integer[], $3::uuid[], $4::text[], $5::uuid[], $6::integer[], $7::text[],
      $8::integer[], $9::uuid[], $10::text[], $11::uuid[], $12::timestamptz[], $13::text[], $14::text[], $15::text[])`,
};

const INSERT_OPENING: NamedStatement = {
  name: 'event-opening-add',
  text: `INSERT INTO pifu.event_opening (tenant_id, commitment, event_id, salt, words)
    VALUES ($1, $2, $3, $4, $5)`,
};

const READ_STREAM: NamedStatement = {
  name: 'event-stream',
  text: 'SELECT body FROM pifu.event WHERE tenant_id = $1 AND stream_id = $2 ORDER BY stream_version',
};

const READ_OPENINGS: NamedStatement = {
  name: 'event-openings',
  text: 'SELECT commitment, words FROM pifu.event_opening WHERE tenant_id = $1 AND commitment = ANY($2)',
};
