import { Injectable } from '@nestjs/common';
import type { StreamKind } from '#libs/application';
import { ConflictError, StreamStore } from '#libs/application';
import type { StreamEvent, StreamState } from '#libs/domain';
import { canonicalJson } from '#libs/shared';
import { updateManyText, updateText, upsertText, writable } from '../goal-table/table-spec.js';
import { missedItsRow, violates } from '../unit-of-work/database-errors.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import { isUuid } from '../unit-of-work/uuid.js';
import { tableOf } from './stream-tables.js';

/** State rows of streams by named statements; writes are answered with the commit. */
@Injectable()
export class PgStreamStore extends StreamStore {
  loadForUpdate<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    id: string,
  ): Promise<S | null> {
    return read(kind, id, 'FOR UPDATE');
  }

  load<S extends StreamState, E extends StreamEvent>(kind: StreamKind<S, E>, id: string): Promise<S | null> {
    return read(kind, id, '');
  }

  save<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    before: S | null,
    after: S,
  ): Promise<void> {
    const { spec, rowOf } = tableOf(kind);
    const row = writable(spec, rowOf(after), canonicalJson);
    const { tenantId } = transaction();
    if (before === null) {
      const insert = { name: `stream-insert-${spec.table}`, text: upsertText({ ...spec, grows: true }) };
      transaction().send(insert, [tenantId, JSON.stringify([row])], asConflict(`${spec.table}_pkey`));
    } else {
      const update = { name: `stream-update-${spec.table}`, text: updateText(spec) };
      transaction().send(update, [tenantId, JSON.stringify(row), before.version], asConflict(null));
    }
    return Promise.resolve();
  }

  saveAll<S extends StreamState, E extends StreamEvent>(
    kind: StreamKind<S, E>,
    changes: readonly { readonly before: S | null; readonly after: S }[],
  ): Promise<void> {
    const { spec, rowOf } = tableOf(kind);
    const spelled = (some: typeof changes): string =>
      JSON.stringify(some.map(({ after }) => writable(spec, rowOf(after), canonicalJson)));
    const { tenantId } = transaction();
    const fresh = changes.filter(({ before }) => before === null);
    const known = changes.filter(({ before }) => before !== null);
    if (fresh.length > 0) {
      const insert = { name: `stream-insert-${spec.table}`, text: upsertText({ ...spec, grows: true }) };
      transaction().send(insert, [tenantId, spelled(fresh)], asConflict(`${spec.table}_pkey`));
    }
    if (known.length > 0) {
      const update = { name: `stream-update-many-${spec.table}`, text: updateManyText(spec) };
      transaction().send(update, [tenantId, spelled(known), known.length], asConflict(null));
    }
    return Promise.resolve();
  }
}

/** A row that waited for its lock is read as its last holder left it. */
async function read<S extends StreamState, E extends StreamEvent>(
  kind: StreamKind<S, E>,
  id: string,
  lock: 'FOR UPDATE' | '',
): Promise<S | null> {
  if (!isUuid(id)) return null;
  const { table } = tableOf(kind).spec;
  const statement: NamedStatement = {
    name: `stream-${lock === '' ? 'read' : 'lock'}-${table}`,
    text: `SELECT state FROM pifu.${table} WHERE tenant_id = $1 AND id = $2 ${lock}`,
  };
  const [row] = await transaction().query<{ state: string }>(statement, [transaction().tenantId, id]);
  // `evolve` is the only writer of these rows
  return row === undefined ? null : (JSON.parse(row.state) as S);
}

function asConflict(primaryKey: string | null): (error: unknown) => unknown {
  return (error) => {
    const beaten = primaryKey === null ? missedItsRow(error) : violates(error, primaryKey);
    return beaten ? new ConflictError({ code: 'concurrent-change' }) : error;
  };
}
