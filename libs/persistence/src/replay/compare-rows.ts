import { canonicalJson } from '#libs/shared';
import type { Row, TableSpec } from '../goal-table/table-spec.js';
import { writable } from '../goal-table/table-spec.js';
import type { Finding } from './difference.js';

/** Compares what the events say with what a table holds, in both directions; JSON columns by their stored texts. */
export function compareRows(
  spec: TableSpec,
  expected: readonly Row[],
  actual: readonly Row[],
): readonly Finding[] {
  const known = new Set(expected.map((row) => keyOf(spec, row)));
  const stored = new Map(actual.map((row) => [keyOf(spec, row), row]));
  const surplus = [...stored.keys()].filter((key) => !known.has(key));
  return [
    ...expected.flatMap((row) => compareRow(spec, row, stored.get(keyOf(spec, row)))),
    ...surplus.map((key): Finding => ({ kind: 'row-without-event', detail: `${spec.table} ${key}` })),
  ];
}

function compareRow(spec: TableSpec, row: Row, found: Row | undefined): readonly Finding[] {
  const place = `${spec.table} ${keyOf(spec, row)}`;
  if (found === undefined) return [{ kind: 'row-missing', detail: place }];
  const written = writable(spec, row, canonicalJson);
  return spec.columns
    .filter(([property]) => canonicalJson(written[property]) !== canonicalJson(found[property]))
    .map(([, column]) => ({ kind: 'row-differs', detail: `${place} ${column}` }));
}

function keyOf({ key, columns }: TableSpec, row: Row): string {
  const parts = columns.filter(([, column]) => key.includes(column)).map(([property]) => row[property]);
  return parts.map(String).join(' ');
}
