import { describe, expect, it } from '@jest/globals';
import type { Row, TableSpec } from '../goal-table/table-spec.js';
import { selectList, selectStored, updateText, upsertText, writable } from '../goal-table/table-spec.js';
import { isWorthRepeating, missedItsRow, violates } from '../unit-of-work/database-errors.js';
import { isUuid } from '../unit-of-work/uuid.js';
import { compareRows } from './compare-rows.js';

const NOTE: TableSpec = {
  table: 'note',
  key: ['case_id', 'no'],
  columns: [
    ['caseId', 'case_id', 'uuid'],
    ['no', 'no', 'integer'],
    ['text', 'note_text', 'text'],
    ['people', 'people', 'json'],
    ['writtenAt', 'written_at', 'instant'],
    ['dueOn', 'due_on', 'date'],
    ['amount', 'amount', 'numeric'],
  ],
};

const SAID: Row = {
  ...{ caseId: 'c', no: 1, text: '同意', people: ['a', 'b'], writtenAt: '2024-01-25T02:41:00.000Z' },
  ...{ dueOn: '2024-02-09', amount: '10.00' },
};
/** The same as it stands in the table: JSON as its text. */
const STORED: Row = { ...SAID, people: '["a","b"]' };

describe('what the events say against what a table holds', () => {
  it.each<[what: string, expected: readonly Row[], actual: readonly Row[], found: readonly string[]]>([
    ['the same', [SAID], [STORED], []],
    ['nothing on either side', [], [], []],
    ['a row that is gone', [SAID], [], ['row-missing note c 1']],
    ['a row that nothing explains', [], [STORED], ['row-without-event note c 1']],
    ['another text', [SAID], [{ ...STORED, text: '不同意' }], ['row-differs note c 1 note_text']],
    ['a null for a text', [SAID], [{ ...STORED, text: null }], ['row-differs note c 1 note_text']],
    [
      'a list in another order',
      [SAID],
      [{ ...STORED, people: '["b","a"]' }],
      ['row-differs note c 1 people'],
    ],
    [
      'a list in another spelling',
      [SAID],
      [{ ...STORED, people: '["a", "b"]' }],
      ['row-differs note c 1 people'],
    ],
    ['an amount without its places', [SAID], [{ ...STORED, amount: '10' }], ['row-differs note c 1 amount']],
    [
      'a moment that is a second off',
      [SAID],
      [{ ...STORED, writtenAt: '2024-01-25T02:41:01.000Z' }],
      ['row-differs note c 1 written_at'],
    ],
    [
      'two columns of one row',
      [SAID],
      [{ ...STORED, text: '', dueOn: null }],
      ['row-differs note c 1 note_text', 'row-differs note c 1 due_on'],
    ],
    [
      'a row under another key is one that is gone and one that nothing explains',
      [SAID],
      [{ ...STORED, no: 2 }],
      ['row-missing note c 1', 'row-without-event note c 2'],
    ],
    ['rows in another order', [SAID, { ...SAID, no: 2 }], [{ ...STORED, no: 2 }, STORED], []],
  ])('%s', (_, expected, actual, found) => {
    const findings = compareRows(NOTE, expected, actual);
    expect(findings.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual(found);
  });
});

describe('a table as statements', () => {
  it('reads days and moments as texts, past every zone, and amounts past every float', () => {
    const list = selectList(NOTE, 'n');
    expect(list).toContain(`to_char(n.due_on, 'YYYY-MM-DD') AS "dueOn"`);
    expect(list).toContain(`to_char(n.written_at AT TIME ZONE 'UTC'`);
    expect(list).toContain('n.amount::text AS "amount"');
    expect(list).toContain('n.people::json AS "people"');
  });

  it('reads a JSON column for the proof as the text that stands there, so that a broken one is found', () => {
    const [list, stored] = [selectList(NOTE, 'n'), selectStored(NOTE, 'n')];
    expect(stored).toContain('n.people AS "people"');
    expect(stored).toBe(list.replace('::json', ''));
  });

  it('writes JSON as the one canonical text and everything else as it is', () => {
    expect(writable(NOTE, SAID, (value) => `canonical ${JSON.stringify(value)}`)).toEqual({
      ...SAID,
      people: 'canonical ["a","b"]',
    });
  });

  it('changes every column but those that name the row', () => {
    const upsert = upsertText(NOTE);
    expect(upsert).toContain(
      'ON CONFLICT (tenant_id, case_id, no) DO UPDATE SET note_text = EXCLUDED.note_text',
    );
    expect(upsert).not.toMatch(/SET.*(?:case_id|tenant_id) = EXCLUDED/su);
    expect(updateText(NOTE)).toMatch(
      /SET note_text = r\."text".*WHERE t\.tenant_id = \$1 AND t\.case_id = r\."caseId"/su,
    );
  });

  it('never changes a row of a table that only grows', () => {
    expect(upsertText({ ...NOTE, grows: true })).not.toContain('ON CONFLICT');
  });

  it('keeps a long text while its fingerprint is the same', () => {
    const kept = upsertText({ ...NOTE, keptWhile: { note_text: 'amount' } });
    expect(kept).toContain(
      'note_text = CASE WHEN note.amount = EXCLUDED.amount THEN note.note_text ELSE EXCLUDED.note_text END',
    );
  });
});

describe('an error of the database', () => {
  const failed = (code: unknown, more: object = {}): Error =>
    Object.assign(new Error('failed'), { code, ...more });

  it.each<[error: unknown, again: boolean, gone: boolean, twice: boolean]>([
    [failed('40P01'), true, false, false],
    [failed('40001'), true, false, false],
    [failed('PF409'), false, true, false],
    [failed('23505', { constraint: 'event_stream' }), false, false, true],
    [failed('23505', { constraint: 'another' }), false, false, false],
    [failed('23505'), false, false, false],
    [failed('23503', { constraint: 'event_stream' }), false, false, false],
    [failed('57014'), false, false, false],
    [failed(40001), false, false, false],
    [new Error('40001'), false, false, false],
    [{ code: '40001' }, false, false, false],
    [null, false, false, false],
  ])('%p: try again %s, row is gone %s, there already %s', (error, again, gone, twice) => {
    expect([isWorthRepeating(error), missedItsRow(error), violates(error, 'event_stream')]).toEqual([
      again,
      gone,
      twice,
    ]);
  });
});

describe('an id from outside', () => {
  it.each([
    ['e3b0c442-98fc-4c14-9afb-f4c8996fb924', true],
    ['00000000-0000-0000-0000-000000000000', true],
    ['E3B0C442-98FC-4C14-9AFB-F4C8996FB924', false],
    ['e3b0c44298fc4c149afbf4c8996fb924', false],
    ['{e3b0c442-98fc-4c14-9afb-f4c8996fb924}', false],
    ['e3b0c442-98fc-4c14-9afb-f4c8996fb92', false],
    ['e3b0c442-98fc-4c14-9afb-f4c8996fb924\n', false],
    [' e3b0c442-98fc-4c14-9afb-f4c8996fb924', false],
    ['', false],
  ])('%j can be one: %s', (text, can) => {
    expect(isUuid(text)).toBe(can);
  });
});
