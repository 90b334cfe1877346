import { describe, expect, it } from '@jest/globals';
import { Entropy } from '#libs/application';
import { contentHashOf } from '#libs/domain';
import { machongTables, seed, sha256, tableContent } from '#libs/fixtures';
import fc from 'fast-check';
import { ContentMapper } from './content.mapper.js';
import type { GoalTableContentDto } from './dto/goal-table-content.dto.js';

class CountingEntropy extends Entropy {
  private ids = 0;
  newId(): string {
    return `new-${String((this.ids += 1))}`;
  }
  newSalt(): string {
    return 'salt';
  }
  sha256(text: string): string {
    return sha256(text);
  }
}

type Typed = { readonly [Key in keyof GoalTableContentDto]?: unknown };

function mapped(change: Typed = {}) {
  const typed: Typed = tableContent();
  return new ContentMapper(new CountingEntropy()).contentOf({ ...typed, ...change } as GoalTableContentDto);
}

const [row, other] = tableContent().indicators;

function lineages(indicators: readonly object[]): string[] {
  return mapped({ indicators }).indicators.map((one) => one.lineageId);
}

describe('typed input as content', () => {
  it.each(machongTables().map((table) => [table.projectName, table] as const))(
    'is the source itself, by the same hash: %s',
    (_, table) => {
      const content = mapped(table);
      expect(content).toEqual(table);
      expect(contentHashOf(content, sha256)).toBe(contentHashOf(table, sha256));
    },
  );

  it.each([
    ['8726400', '8726400.00'],
    ['8726400.5', '8726400.50'],
    ['8726400.00', '8726400.00'],
    ['0', '0.00'],
    ['000', '0.00'],
    ['007.10', '7.10'],
    ['9999999999999999.99', '9999999999999999.99'],
    ['', ''],
  ])('writes the amount %p with two places: %p', (typed, amount) => {
    expect(mapped({ annualBudget: typed }).annualBudget).toBe(amount);
  });

  it('gives one amount one text, however it was typed', () => {
    const cents = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n });
    const zeros = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(cents, zeros, (amount, leading) => {
        const text = String(amount).padStart(3, '0');
        const canonical = `${text.slice(0, -2)}.${text.slice(-2)}`;
        const short = canonical.replace(/\.?0{1,2}$/u, '');
        for (const typed of [canonical, `${'0'.repeat(leading)}${canonical}`, short]) {
          expect(mapped({ annualBudget: typed }).annualBudget).toBe(canonical);
        }
      }),
      { seed: seed() },
    );
  });

  it.each<[string, Typed, object]>([
    ['no code', { projectCode: '' }, { projectCode: null }],
    ['a code', { projectCode: '44190' }, { projectCode: '44190' }],
    ['no sources', { funding: undefined }, { funding: [] }],
    [
      'a source without its total',
      { funding: [{ source: '镇级', annual: '5' }] },
      { funding: [{ source: '镇级', total: null, annual: '5.00' }] },
    ],
    [
      'a source with its total',
      { funding: [{ source: '镇级', total: '20.5', annual: '5' }] },
      { funding: [{ source: '镇级', total: '20.50', annual: '5.00' }] },
    ],
    ['nothing about disclosure', { disclosure: undefined }, { disclosure: { kind: 'public' } }],
    [
      'a basis that a public table does not need',
      { disclosure: { kind: 'public', basis: 'x' } },
      { disclosure: { kind: 'public' } },
    ],
    [
      'an exemption that still lacks its basis',
      { disclosure: { kind: 'exempt' } },
      { disclosure: { kind: 'exempt', basis: '' } },
    ],
  ])('keeps or fills in: %s', (_, change, expected) => {
    expect(mapped(change)).toMatchObject(expected);
  });

  it('changes no text: spaces, LaTeX and full-width signs are the author’s', () => {
    const annualTarget = ' ≥ 20 $\\geq 90\\%$　％';
    expect(mapped({ indicators: [{ ...row!, annualTarget }] }).indicators[0]).toMatchObject({ annualTarget });
  });
});

describe('the lineage of an indicator', () => {
  it('is kept over versions, wherever the row has moved', () => {
    expect(lineages([other!, row!])).toEqual([other!.lineageId, row!.lineageId]);
  });

  it('is new for a row that has none', () => {
    expect(lineages([{ ...row, lineageId: undefined }, row!, { ...row, lineageId: '' }])).toEqual([
      'new-1',
      row!.lineageId,
      'new-2',
    ]);
  });

  it('that stands twice belongs to the first row; the copy is an indicator of its own', () => {
    expect(lineages([row!, row!, other!, row!])).toEqual([
      row!.lineageId,
      'new-1',
      other!.lineageId,
      'new-2',
    ]);
  });

  it('is never shared by two rows', () => {
    const given = fc.array(fc.constantFrom(undefined, '', 'a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(given, (ids) => {
        const kept = lineages(ids.map((lineageId) => ({ ...row, lineageId })));
        expect(new Set(kept).size).toBe(ids.length);
      }),
      { seed: seed() },
    );
  });
});
