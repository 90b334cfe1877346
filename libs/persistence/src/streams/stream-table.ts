import type { AnyStreamKind, StreamKind } from '#libs/application';
import type { StreamEvent, StreamState } from '#libs/domain';
import type { Row, TableSpec } from '../goal-table/table-spec.js';

/** Where the states of one kind of stream are kept: a row each, with the columns that lists and sweeps ask for. */
export interface StreamTable {
  readonly kind: AnyStreamKind;
  readonly spec: TableSpec;
  /** A state as its row: what is stored, and what the replay proof compares with. */
  readonly rowOf: (state: StreamState) => Row;
}

type Columns = TableSpec['columns'];

const HEAD_COLUMNS: Columns = [
  ['id', 'id', 'uuid'],
  ['fiscalYear', 'fiscal_year', 'integer'],
  ['version', 'version', 'integer'],
];

/** Describes the table of a kind: head columns, its own, and the whole state as canonical JSON. */
export function streamTable<S extends StreamState, E extends StreamEvent>(
  kind: StreamKind<S, E>,
  table: string,
  columns: Columns,
  ownOf: (state: S) => Row,
): StreamTable {
  return {
    kind,
    spec: { table, key: ['id'], columns: [...HEAD_COLUMNS, ...columns, ['state', 'state', 'json']] },
    // the registry is asked by kind, so that a state never meets another kind's table
    rowOf: (state) => {
      const { id, fiscalYear, version } = state;
      return { id, fiscalYear, version, ...ownOf(state as S), state };
    },
  };
}
