import { describe, expect, it } from '@jest/globals';
import { anyTownTable, gb18030Bytes, seed, sized, written, type Handwriting } from '#libs/fixtures';
import { acceptedTables, anonymous, cellsOf } from '#libs/testing';
import fc from 'fast-check';
import { exportGoalTable } from '../form/export-goal-table.js';
import { placeSourceCells } from './place-source-cells.js';

const runs = { seed: seed(), numRuns: sized(60, 4000) };

const hand: fc.Arbitrary<Handwriting> = fc.record({
  trailing: fc.nat({ max: 3 }),
  repeats: fc.boolean(),
});

/** Ends of lines and encodings in which the same text may arrive. */
const envelope: fc.Arbitrary<(text: string) => Uint8Array> = fc.constantFrom(
  (text: string) => Buffer.from(text),
  (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
  (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`, 'utf16le').swap16(),
  (text: string) => gb18030Bytes(text),
);

describe('a table of any town', () => {
  it('is read as it was meant, whoever wrote it and however it was sent', () => {
    fc.assert(
      fc.property(anyTownTable(), hand, envelope, (content, writing, send) => {
        const [table, ...more] = acceptedTables(send(written(content, writing)));
        expect(more).toEqual([]);
        expect(table && anonymous(table.content)).toEqual(content);
      }),
      runs,
    );
  });

  it('is written again cell by cell', () => {
    fc.assert(
      fc.property(anyTownTable(), fc.nat({ max: 3 }), (content, trailing) => {
        const file = Buffer.from(written(content, { trailing }));
        const [table] = acceptedTables(file);
        const cells = table && cellsOf(exportGoalTable(table.content, { titleSuffix: '批复' }));
        expect(cells).toEqual(placeSourceCells(file)[0]);
        expect(cells).toEqual(cellsOf(written(content)).map(withoutEmptyEnd));
      }),
      runs,
    );
  });

  it('keeps its content where the rows of one category stand one column to the left', () => {
    fc.assert(
      fc.property(anyTownTable(), fc.constantFrom(...CATEGORIES), (content, moved) => {
        const text = written(content, { shift: (category) => (category === moved ? -1 : 0) });
        const [table] = acceptedTables(text);
        expect(table && anonymous(table.content)).toEqual(content);
      }),
      runs,
    );
  });

  it('keeps its content where the rows of one category stand one column to the right', () => {
    fc.assert(
      fc.property(anyTownTable(), fc.constantFrom(...CATEGORIES), (content, moved) => {
        const text = written(content, { shift: (category) => (category === moved ? 1 : 0) });
        const [table] = acceptedTables(text);
        expect(table && anonymous(table.content)).toEqual(content);
      }),
      runs,
    );
  });

  it('stands for itself: in a file of several, each is read as it is read alone', () => {
    fc.assert(
      fc.property(
        fc.array(anyTownTable(), { minLength: 2, maxLength: 4 }),
        fc.constantFrom('', '\n', '\n\n\n', '\t\t\n', '第1页\n'),
        (contents, between) => {
          const tables = acceptedTables(contents.map((content) => written(content)).join(between));
          expect(tables.map(({ content }) => anonymous(content))).toEqual(contents);
        },
      ),
      { ...runs, numRuns: sized(25, 1000) },
    );
  });
});

const CATEGORIES = ['数量指标', '质量指标', '时效指标', '社会效益指标', '生态效益指标', '服务对象满意度指标'];

function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}
