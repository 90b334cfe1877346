import { describe, expect, it } from '@jest/globals';
import { anyGoalTable, officialText } from '#libs/fixtures';
import { acceptedTables, idsOf } from '#libs/testing';
import fc from 'fast-check';
import { exportGoalTable } from './form/export-goal-table.js';
import { FORM_MARKS } from './form/form-labels.data.js';
import { TITLE_SUFFIXES } from './form/title-suffix.js';
import { UnprintableTextError } from './form/unprintable-text.error.js';

const meta = fc.record({ titleSuffix: fc.constantFrom(...TITLE_SUFFIXES), demo: fc.boolean() });

describe('what was written reads back', () => {
  it('as the same content, whatever its texts are', () => {
    fc.assert(
      fc.property(anyGoalTable(), meta, (content, form) => {
        const [table, ...more] = acceptedTables(exportGoalTable(content, form), idsOf(content));
        expect(more).toEqual([]);
        expect(table?.content).toEqual(content);
        expect([table?.titleSuffix, table?.notices, table?.extras]).toEqual([form.titleSuffix, [], []]);
      }),
      { seed: 20240125, numRuns: 400 },
    );
  });

  it('table by table, also behind the official file', () => {
    fc.assert(
      fc.property(fc.array(anyGoalTable(), { minLength: 1, maxLength: 3 }), (contents) => {
        const texts = contents.map((content) => exportGoalTable(content, { titleSuffix: '申报' }));
        const names = acceptedTables(`${officialText()}\n${texts.join('')}`).map(
          (table) => table.content.projectName,
        );
        expect(names.slice(3)).toEqual(contents.map((content) => content.projectName));
      }),
      { seed: 20240126, numRuns: 60 },
    );
  });

  it('and writing it again gives the same text', () => {
    fc.assert(
      fc.property(anyGoalTable(), (content) => {
        const text = exportGoalTable(content, { titleSuffix: '批复' });
        const [table] = acceptedTables(text);
        expect(table && exportGoalTable(table.content, { titleSuffix: '批复' })).toBe(text);
      }),
      { seed: 20240127, numRuns: 100 },
    );
  });
});

describe('what cannot be written is refused', () => {
  const places = ['projectName', 'projectType', 'unitName', 'overallGoal', 'annualGoal'] as const;

  it.each(['\t', '\u0000', '\u0007', '\u000b', '\u0085', '\ud800'])(
    '%j anywhere in a content',
    (character) => {
      fc.assert(
        fc.property(anyGoalTable(), fc.constantFrom(...places), (content, place) => {
          const spoilt = { ...content, [place]: `a${character}b` };
          expect(() => exportGoalTable(spoilt, { titleSuffix: '申报' })).toThrow(UnprintableTextError);
        }),
        { seed: 20240128, numRuns: 10 },
      );
    },
  );
});

it('nothing that is unapproved prints a number, a date or a fingerprint', () => {
  fc.assert(
    fc.property(anyGoalTable(), fc.constantFrom(...TITLE_SUFFIXES), (content, titleSuffix) => {
      const facts = { approvalNumber: 'NUMBER-1', approvalDate: 'DAY-1', fingerprint: 'PRINT-1' };
      const lines = exportGoalTable(content, { titleSuffix, ...facts }).split('\n');
      const approved = titleSuffix.endsWith('批复');
      expect(lines[1] === FORM_MARKS.unapproved).toBe(!approved);
      expect(lines.some((line) => /NUMBER-1|DAY-1|PRINT-1/u.test(line))).toBe(approved);
    }),
    { seed: 20240129, numRuns: 100 },
  );
});
