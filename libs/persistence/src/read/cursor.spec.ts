import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor } from './cursor.js';
import { BEYOND_CAP } from './keyset.sql.js';
import { COUNTED, pageOf } from './page-of.js';

const ID = 'e3b0c442-98fc-4c14-9afb-f4c8996fb924';
const INSTANT = '2024-01-25T02:41:00.123456Z';
/** An id that looks like any other. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/u, '$1-$2-$3-$4-$5');
}

const spelled = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('where a page begins', () => {
  it.each([
    ['instant', INSTANT],
    ['year', '2024'],
  ] as const)('by %s is found again', (kind, sort) => {
    expect(decodeCursor(encodeCursor([sort, ID]), kind)).toEqual([sort, ID]);
  });

  it('can stand in an address as it is', () => {
    const spellings = Array.from({ length: 64 }, (_, at) => encodeCursor([INSTANT, idOf(String(at))]));
    for (const cursor of spellings) expect(encodeURIComponent(cursor)).toBe(cursor);
  });

  it.each<[what: string, cursor: string | null]>([
    ['nothing', null],
    ['an empty text', ''],
    ['words', 'next'],
    ['no JSON', Buffer.from('[').toString('base64url')],
    ['no list', spelled({ sort: '2024', id: ID })],
    ['a list of one', spelled(['2024'])],
    ['a list of three', spelled(['2024', ID, ID])],
    ['a number to sort by', spelled([2024, ID])],
    ['a number for an id', spelled(['2024', 1])],
    ['an id that is none', spelled(['2024', 'x'])],
    ['an id in capitals', spelled(['2024', ID.toUpperCase()])],
    ['an id with more behind it', spelled(['2024', `${ID}' OR true`])],
    ['another year', spelled(['24', ID])],
    ['more than a year', spelled(['2024); DROP TABLE pifu.task', ID])],
    ['a year and a line break', spelled(['2024\n', ID])],
    ['the cursor of another list', encodeCursor([INSTANT, ID])],
    ['null', spelled(null)],
  ])('after %s is the beginning, and no error of the database', (_, cursor) => {
    expect(decodeCursor(cursor, 'year')).toBeNull();
  });

  it.each<[what: string, sort: string]>([
    ['a moment to the millisecond, which would leave rows out', '2024-01-25T02:41:00.123Z'],
    ['a moment in another zone', '2024-01-25T10:41:00.123456+08:00'],
    ['infinity', 'infinity'],
    ['a year', '2024'],
  ])('by instant is not %s', (_, sort) => {
    expect(decodeCursor(encodeCursor([sort, ID]), 'instant')).toBeNull();
  });
});

describe('a page', () => {
  const rows = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
  const page = (count: number, limit: number, counted: number | null = null) =>
    pageOf(
      rows(count),
      { limit, cursor: null, withTotal: counted !== null },
      counted,
      (row) => ['2024', idOf(String(row))],
      (row) => `row ${String(row)}`,
    );

  it.each<[rows: number, limit: number, shown: number, after: number | null]>([
    [0, 2, 0, null],
    [1, 2, 1, null],
    [2, 2, 2, null],
    [3, 2, 2, 1],
    [2, 1, 1, 0],
  ])('of %s rows that were read for %s shows %s, and goes on after row %s', (count, limit, shown, after) => {
    const { items, nextCursor } = page(count, limit);
    expect(items).toEqual(rows(shown).map((row) => `row ${String(row)}`));
    expect(decodeCursor(nextCursor, 'year')).toEqual(after === null ? null : ['2024', idOf(String(after))]);
  });

  it.each<[counted: number | null, total: object | null]>([
    [null, null],
    [0, { count: 0, capped: false }],
    [COUNTED, { count: COUNTED, capped: false }],
    [COUNTED + 1, { count: COUNTED, capped: true }],
  ])('that counts %s rows says %j', (counted, total) => {
    expect(page(1, 2, counted).total).toEqual(total);
  });

  it('is counted one row further than is told, since only so it is known that there are more', () => {
    expect(Number(BEYOND_CAP)).toBe(COUNTED + 1);
  });
});
