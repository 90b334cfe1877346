import { describe, expect, it } from '@jest/globals';
import { CLEANING, gb18030Bytes, officialTable, RIVER, seed, sized } from '#libs/fixtures';
import { countingIds } from '#libs/testing';
import fc from 'fast-check';
import { exportGoalTable } from '../form/export-goal-table.js';
import { layOutForm } from '../form/lay-out-form.js';
import { formCells } from '../form/render-text.js';
import { importGoalTables } from './import-goal-tables.js';
import type { AcceptedTable, ImportResult } from './import-result.js';

const FILES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['an approved table in UTF-8', Buffer.from(officialTable(3))],
  ['a table with money of two sources and weights in UTF-8', Buffer.from(RIVER)],
  ['a table in GB18030', gb18030Bytes(CLEANING)],
  ['a table in UTF-16', Buffer.from(`\uFEFF${CLEANING}`, 'utf16le')],
];

/** Bytes that hurt most: separators, signs, digits, quotes, and the first halves of other characters. */
const CRUEL = Array.from(Buffer.from('\t\n\r"|.,-+0189 :%'));

const read = (bytes: Uint8Array): ImportResult => importGoalTables(bytes, { newId: countingIds() });

/** The text that the damaged file now says, as the reader decoded it. */
function textOf(bytes: Uint8Array, result: ImportResult & { ok: true }): string {
  return new TextDecoder(result.encoding).decode(bytes);
}

/** Digits in the order of the text, however wide they are written, without those of lines that a notice names. */
function digitsOf(lines: readonly string[]): string {
  return lines
    .join('\n')
    .normalize('NFKC')
    .replace(/[^0-9]/gu, '');
}

/** What the file says in digits must be what the content says in digits; only a notice may explain a difference. */
function expectTheSameDigits(text: string, table: AcceptedTable): void {
  const spoken = new Set(table.notices.filter(({ code }) => code !== 'row-shifted').map(({ line }) => line));
  const lines = text.split(/\r\n|\n|\r/u);
  const said = lines.filter((_, index) => !spoken.has(index + 1) && index + 1 > table.line);
  const printed = formCells(layOutForm(table.content, { titleSuffix: '批复' })).slice(1);
  if (spoken.size === 0) expect(digitsOf(printed.flat())).toBe(digitsOf(said));
  else for (const line of said) expect(printed.flat().join('\n')).toContain(lastCell(line));
}

function lastCell(line: string): string {
  return line.split('\t').findLast((cell) => cell.trim() !== '') ?? '';
}

function expectReason(result: ImportResult, lines: number): void {
  const errors = result.ok ? result.tables.flatMap((table) => (table.ok ? [] : table.errors)) : result.errors;
  for (const { line, zh, en, fix } of errors) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines + 1);
    expect([zh, en, fix.zh, fix.en].every((words) => words.length > 3)).toBe(true);
  }
}

function expectHonest(bytes: Uint8Array): void {
  const result = read(bytes);
  expectReason(result, bytes.length);
  if (!result.ok) {
    expect(result.errors.length).toBeGreaterThan(0);
    return;
  }
  const text = textOf(bytes, result);
  for (const table of result.tables) {
    if (table.ok) expectTheSameDigits(text, table);
    else expect(table.errors.length).toBeGreaterThan(0);
  }
}

describe.each(FILES)('one damaged byte of %s', (_name, bytes) => {
  const place = fc.nat({ max: bytes.length - 1 });
  const byte = fc.oneof(fc.constantFrom(...CRUEL), fc.nat({ max: 255 }));
  const runs = { seed: seed(), numRuns: sized(250, 20_000) };

  it('changed: gives what the file says, or says where and why not', () => {
    fc.assert(
      fc.property(place, byte, (at, value) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = value;
        expectHonest(damaged);
      }),
      runs,
    );
  });

  it('lost', () => {
    fc.assert(
      fc.property(place, (at) => {
        expectHonest(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]));
      }),
      runs,
    );
  });

  it('put in', () => {
    fc.assert(
      fc.property(place, byte, (at, value) => {
        expectHonest(Buffer.concat([bytes.subarray(0, at), Uint8Array.of(value), bytes.subarray(at)]));
      }),
      runs,
    );
  });

  it('cut off behind any byte', () => {
    fc.assert(
      fc.property(place, (at) => {
        expectHonest(bytes.subarray(0, at));
      }),
      runs,
    );
  });
});

describe('every byte of the budget', () => {
  const text = officialTable(3);
  const at = Buffer.from(text.slice(0, text.indexOf('41700.00'))).length;

  it.each(Array.from({ length: 8 }, (_, index) => index))(
    'byte %i, changed into each other byte',
    (index) => {
      for (let value = 0; value < 256; value += 1) {
        const damaged = Buffer.from(text);
        damaged[at + index] = value;
        const result = read(damaged);
        const [table] = result.ok ? result.tables : [];
        const now = damaged.toString('latin1', at, at + 8).replaceAll(/[ ,]/gu, '');
        if (table?.ok === true) expect(Number(table.content.annualBudget)).toBe(Number(now));
      }
    },
  );
});

it('the undamaged files say in digits what their tables print', () => {
  for (const [, bytes] of FILES) {
    const result = read(bytes);
    if (!result.ok) throw new Error(result.errors[0]?.zh);
    const text = textOf(bytes, result);
    for (const table of result.tables) {
      if (!table.ok) throw new Error('the table is whole');
      expectTheSameDigits(text, table);
      expect(exportGoalTable(table.content, { titleSuffix: '批复' })).not.toBe('');
    }
  }
});
