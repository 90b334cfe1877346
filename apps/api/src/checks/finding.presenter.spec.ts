import { describe, expect, it } from '@jest/globals';
import type { Explanation, Finding } from '#libs/domain';
import { importGoalTables } from '#libs/documents';
import { changed, formContent, officialText } from '#libs/fixtures';
import { idOf, placesRefused } from '#libs/testing';
import { presentAccruals } from './accrual.presenter.js';
import { presentCheck, presentFileCheck } from './check.presenter.js';
import { CheckDto } from './dto/check.dto.js';
import { ExplanationsDto } from './dto/explanation.dto.js';
import { presentExplanations } from './explanation.presenter.js';
import { presentFindings } from './finding.presenter.js';

const ADVICE: Finding = {
  ...{ rule: 'G02', ruleVersion: '1', verdict: 'advice', cells: ['/indicators'], policy: 'town-2024' },
  evidence: { zh: '没有填写满意度指标', en: 'no satisfaction indicator' },
  suggestedRepair: { zh: '请补充', en: 'Add one' },
  mustExplain: true,
};

function explained(change: Partial<Explanation> = {}): Explanation {
  return {
    ...{ rule: 'G02', cell: '/indicators', evidence: ['没有填写满意度指标'], commitment: 'c1' },
    ...{ personId: idOf('lin'), explainedAt: '2023-11-20T01:00:00.000Z' },
    ...change,
  };
}
const WORDS = new Map([['c1', '不面向公众']]);

describe('what the rules say, as it is shown', () => {
  it.each(['must-fix', 'advice', 'info', 'not-enough-data'] as const)('%s is shown', (verdict) => {
    expect(presentFindings([{ ...ADVICE, verdict }], 'zh-CN')).toMatchObject([{ rule: 'G02', verdict }]);
  });

  it('what passed is left out', () => {
    expect(presentFindings([{ ...ADVICE, verdict: 'pass' }], 'zh-CN')).toEqual([]);
  });

  it.each([
    ['zh-CN', '没有填写满意度指标', '请补充'],
    ['en', 'no satisfaction indicator', 'Add one'],
  ] as const)('in the language of the reader: %s', (language, evidence, suggestedRepair) => {
    expect(presentFindings([ADVICE], language)).toEqual([
      {
        ...{ rule: 'G02', verdict: 'advice', cells: ['/indicators'], policy: 'town-2024', mustExplain: true },
        ...{ evidence, suggestedRepair, explanation: null },
      },
    ]);
  });

  it('has no repair where the rule knows none', () => {
    const [finding] = presentFindings([{ ...ADVICE, suggestedRepair: null }], 'zh-CN');
    expect(finding?.suggestedRepair).toBeNull();
  });

  it.each<[what: string, explanation: Explanation, words: ReadonlyMap<string, string>, said: string | null]>([
    ['stand beside it', explained(), WORDS, '不面向公众'],
    ['are gone when they were erased', explained(), new Map(), null],
    ['speak about another rule', explained({ rule: 'G03' }), WORDS, null],
    ['speak about another cell', explained({ cell: '/annualGoal' }), WORDS, null],
  ])('the words of the declarer %s', (_, explanation, words, said) => {
    const [finding] = presentFindings([ADVICE], 'zh-CN', { explanations: [explanation], words });
    expect(finding?.explanation).toBe(said);
  });

  it.each<[what: string, findings: readonly Finding[], current: boolean]>([
    ['the rule says the same', [ADVICE], true],
    ['the rule is silent now', [], false],
    ['the rule says something else', [{ ...ADVICE, evidence: { zh: '只有一项', en: 'only one' } }], false],
  ])('words on a finding are kept, and still answer it where %s', (_, findings, current) => {
    expect(presentExplanations([explained()], WORDS, findings)).toEqual([
      {
        ...{ rule: 'G02', cell: '/indicators', evidence: ['没有填写满意度指标'], text: '不面向公众' },
        ...{ personId: idOf('lin'), explainedAt: '2023-11-20T01:00:00.000Z', current },
      },
    ]);
  });
});

describe('a check before anything is declared', () => {
  const tables = (text: string) => {
    const read = importGoalTables(Buffer.from(text), { newId: () => idOf('row') });
    if (!read.ok) throw new Error('the file cannot be read');
    return read.tables.map((table) => presentFileCheck(table, 'zh-CN'));
  };

  it('of a content that was typed has no line, and says whether it can be submitted', () => {
    const { title, line, readable, submittable, findings } = presentCheck(formContent(), 'zh-CN');
    expect([title, line, readable]).toEqual(['智慧网格', null, true]);
    expect(submittable).toBe(!findings.some(({ verdict }) => verdict === 'must-fix'));
  });

  it('finds what stands in the way of a submission', () => {
    const { submittable, findings } = presentCheck(formContent({ annualGoal: '' }), 'zh-CN');
    expect(submittable).toBe(false);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'G01', verdict: 'must-fix' }));
  });

  it('of a file names each table with its line', () => {
    const found = tables(officialText());
    expect(found.map(({ readable, submittable }) => [readable, submittable])).toEqual(
      found.map(() => [true, true]),
    );
    const lines = found.map(({ line }) => line ?? 0);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
    expect(new Set(lines).size).toBe(3);
  });

  it('of a table that cannot be read says why, and nothing of what its rules would say', () => {
    const [, broken] = tables(changed(officialText(), '753600.00', '-753600.00'));
    expect(broken).toMatchObject({ readable: false, submittable: false, findings: [], accruals: [] });
    expect(broken?.errors).toMatchObject([{ code: 'negative-money' }]);
  });

  it.each(['zh-CN', 'en'] as const)(
    'proposes for every indicator how it grows, in its turn and with a reason: %s',
    (language) => {
      const content = formContent();
      const accruals = presentAccruals(content, language);
      expect(accruals.map(({ lineageId, name }) => [lineageId, name])).toEqual(
        content.indicators.map(({ lineageId, name }) => [lineageId, name]),
      );
      for (const { reason } of accruals) expect(/\p{Script=Han}/u.test(reason)).toBe(language === 'zh-CN');
    },
  );
});

describe('words on findings', () => {
  const ONE = { rule: 'G02', cell: '/indicators', text: '不面向公众' };
  const with_ = (change: object): object => ({ explanations: [{ ...ONE, ...change }] });

  it.each<[what: string, body: object, places: readonly string[]]>([
    ['one', { explanations: [ONE] }, []],
    ['none', { explanations: [] }, []],
    ['as many as rules could want', { explanations: Array(50).fill(ONE) }, []],
    ['more than that', { explanations: Array(51).fill(ONE) }, ['/explanations arrayMaxSize']],
    ['not in a list', { explanations: ONE }, ['/explanations isArray']],
    ['nothing', {}, ['/explanations isDefined']],
    ['a cell that is no place', with_({ cell: 'indicators' }), ['/explanations/0/cell matches']],
    ['a rule of nine signs', with_({ rule: 'G02345678' }), ['/explanations/0/rule maxLength']],
    ['too much text', with_({ text: '因'.repeat(2001) }), ['/explanations/0/text maxLength']],
    ['no text', with_({ text: undefined }), ['/explanations/0/text isDefined']],
    ['text that reads backwards', with_({ text: '\u202E因' }), ['/explanations/0/text isPlainText']],
    [
      'somebody who says it',
      with_({ personId: idOf('he') }),
      ['/explanations/0/personId whitelistValidation'],
    ],
  ])('%s', async (_, body, places) => {
    expect(await placesRefused(ExplanationsDto, body)).toEqual(places);
  });

  it.each<[what: string, change: object, places: readonly string[]]>([
    ['with the budget', { occasion: 'initial' }, []],
    ['in the middle of the year', { occasion: 'mid-year' }, []],
    ['on no occasion', {}, []],
    ['on one that there is not', { occasion: 'later' }, ['/occasion isIn']],
    ['without a content', { content: undefined }, ['/content isDefined']],
  ])('a content to be checked %s', async (_, change, places) => {
    const { schema: _schema, catalogue, ...content } = formContent();
    const refused = await placesRefused(CheckDto, { content: { ...content, catalogue }, ...change });
    expect(refused.filter((place) => !place.startsWith('/content/'))).toEqual(places);
  });
});
