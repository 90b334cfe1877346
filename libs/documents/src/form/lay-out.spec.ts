import { describe, expect, it } from '@jest/globals';
import type { GoalTableContent, Indicator } from '#libs/domain';
import { SHIPPED_CATALOGUES } from '#libs/domain';
import { formContent, formIndicator, PATROLS } from '#libs/fixtures';
import type { FormMeta } from './form-meta.js';
import { layOutForm } from './lay-out-form.js';
import { formCells } from './render-text.js';
import { isApprovedSuffix, TITLE_SUFFIXES } from './title-suffix.js';

const META: FormMeta = { titleSuffix: '批复' };

const rowsOf = (one: GoalTableContent, meta = META): readonly string[] =>
  formCells(layOutForm(one, meta)).map((cells) => cells.join('|'));

/** The rows of the indicators, their heading left out. */
function indicatorRows(
  indicators: readonly Indicator[],
  change: Partial<GoalTableContent> = {},
): readonly string[] {
  const rows = rowsOf(formContent({ indicators, ...change }));
  return rows.slice(rows.findIndex((row) => row.startsWith('绩效指标')) + 1);
}

describe('the head of the official form', () => {
  it('stands in the order of the form, each label before its value', () => {
    expect(rowsOf(formContent()).slice(0, 14)).toEqual([
      '项目绩效目标表（批复）',
      '项目名称|智慧网格',
      '项目类型|信息化',
      '项目等级|二级项目',
      '申报单位|网格管理中心',
      '实施周期|起始年度|2022|到期年度|2099',
      '2024年预算金额|753600.00',
      '资金构成|一般公共预算|资金总额|1507200.00|本年金额|753600.00',
      '总体绩效目标|实施周期总目标',
      '|建成平台',
      '|2024年度目标',
      '|平台稳定运行',
      '绩效指标|一级指标|二级指标|三级指标|实施周期指标值|当年度指标值',
      '|产出指标|数量指标|巡查次数|100|90%',
    ]);
  });

  it.each<[what: string, change: Partial<GoalTableContent>, row: string, printed: boolean]>([
    ['a project code that was given', { projectCode: 'P-01' }, '项目代码|P-01', true],
    ['no project code where there is none', {}, '项目代码', false],
    ['the basis of 不予公开', { disclosure: { kind: 'exempt', basis: '涉密' } }, '不予公开依据|涉密', true],
    ['no basis where the table is public', {}, '不予公开依据', false],
    ['the year of the budget in its label', { fiscalYear: 2025 }, '2025年预算金额|753600.00', true],
    ['the year in the heading of the goal', { fiscalYear: 2025 }, '|2025年度目标', true],
  ])('prints %s', (_, change, row, printed) => {
    expect(rowsOf(formContent(change)).some((one) => one.startsWith(row))).toBe(printed);
  });

  it('prints one line for each source of money under one label, and nothing for a total that nobody knows', () => {
    const funding = [
      { source: '上级补助', total: '10.00', annual: '5.00' },
      { source: '自筹', total: null, annual: '3.00' },
    ];
    const rows = rowsOf(formContent({ funding }));
    const at = rows.findIndex((row) => row.startsWith('资金构成'));
    expect(rows.slice(at, at + 2)).toEqual([
      '资金构成|上级补助|资金总额|10.00|本年金额|5.00',
      '|自筹|资金总额||本年金额|3.00',
    ]);
    expect(layOutForm(formContent({ funding }), META).rows[6]?.[0]).toMatchObject({ rowSpan: 2 });
  });

  it('has no line of money where no source was named', () => {
    expect(rowsOf(formContent({ funding: [] })).some((row) => row.includes('资金总额'))).toBe(false);
  });
});

describe('the indicators of the official form', () => {
  it.each(SHIPPED_CATALOGUES.map(({ key, categories }) => [key, categories] as const))(
    '%s: every category has its row, filled or blank, in the order of the catalogue',
    (catalogue, categories) => {
      const expected = categories.flatMap(({ level1, level2 }) =>
        level2.map((name, index) => `|${index === 0 ? level1 : ''}|${name}`),
      );
      expect(indicatorRows([], { catalogue })).toEqual(expected);
    },
  );

  it('stand in the order of their categories, and within one as they were declared', () => {
    const rows = indicatorRows([
      formIndicator('满意度指标', '服务对象满意度指标', '丁'),
      formIndicator('产出指标', '质量指标', '丙'),
      formIndicator('产出指标', '数量指标', '乙'),
      formIndicator('产出指标', '数量指标', '甲'),
    ]);
    expect(rows.filter((row) => row.endsWith('|90%'))).toEqual([
      '|产出指标|数量指标|乙|100|90%',
      '|||甲|100|90%',
      '||质量指标|丙|100|90%',
      '|满意度指标|服务对象满意度指标|丁|100|90%',
    ]);
  });

  it.each<[what: string, row: Indicator, catalogue: string, printed: string]>([
    [
      'a category that the catalogue does not have',
      formIndicator('产出指标', '安全指标', '事故'),
      'national-2015',
      '||安全指标|事故|100|90%',
    ],
    [
      'a first level that it does not have',
      formIndicator('其他指标', '其他', '宣传'),
      'national-2015',
      '|其他指标|其他|宣传|100|90%',
    ],
    [
      'a catalogue that nobody knows',
      formIndicator('产出指标', '数量指标', '巡查'),
      'village-1999',
      '|产出指标|数量指标|巡查|100|90%',
    ],
    [
      'a second level under another first',
      formIndicator('效益指标', '数量指标', '点击'),
      'national-2015',
      '||数量指标|点击|100|90%',
    ],
  ])('leave nothing out: %s', (_, row, catalogue, printed) => {
    expect(indicatorRows([row], { catalogue })).toContain(printed);
  });

  it.each<[what: string, change: Partial<Indicator>, heads: string, columns: number]>([
    ['neither', {}, '实施周期指标值|当年度指标值', 6],
    ['计量单位', { unit: '次' }, '当年度指标值|计量单位', 7],
    ['权重', { weight: '10.00' }, '当年度指标值|权重', 7],
    ['both', { unit: '次', weight: '10.00' }, '当年度指标值|计量单位|权重', 8],
    ['a unit that is empty, since the column was there', { unit: '' }, '当年度指标值|计量单位', 7],
  ])('have a column more for what a table uses: %s', (_, change, heads, columns) => {
    const one = formContent({ indicators: [{ ...PATROLS, ...change }, PATROLS] });
    expect(layOutForm(one, META).columns).toBe(columns);
    expect(
      rowsOf(one)
        .find((row) => row.startsWith('绩效指标'))
        ?.endsWith(heads),
    ).toBe(true);
  });

  it('let a category span the rows of its indicators, and a first level those of its categories', () => {
    const rows = layOutForm(
      formContent({
        indicators: ['甲', '乙', '丙'].map((name) => formIndicator('产出指标', '质量指标', name)),
      }),
      META,
    ).rows.flat();
    const spanOf = (text: string) => rows.find((cell) => cell.text === text)?.rowSpan;
    expect([spanOf('质量指标'), spanOf('数量指标'), spanOf('产出指标')]).toEqual([3, 1, 6]);
    expect([spanOf('效益指标'), spanOf('满意度指标'), spanOf('绩效指标')]).toEqual([4, 1, 12]);
  });
});

describe('what stands around the table', () => {
  const LETTER = { approvalNumber: '麻财绩〔2024〕1号', approvalDate: '2024-01-25', fingerprint: 'c98d' };

  it.each(TITLE_SUFFIXES)('%s', (titleSuffix) => {
    const approved = isApprovedSuffix(titleSuffix);
    const { title, marks, footer } = layOutForm(formContent(), { titleSuffix, ...LETTER });
    expect(title).toBe(`项目绩效目标表（${titleSuffix}）`);
    expect(marks).toEqual(approved ? [] : ['未批复']);
    expect(footer.map(([label]) => label)).toEqual(approved ? ['批复文号', '批复日期', '内容指纹'] : []);
  });

  it.each<[what: string, meta: FormMeta, marks: readonly string[], footer: readonly string[]]>([
    ['a demonstration, approved', { titleSuffix: '批复', demo: true }, ['演示数据'], []],
    ['a demonstration, declared', { titleSuffix: '申报', demo: true }, ['未批复', '演示数据'], []],
    ['real work', { titleSuffix: '批复', demo: false }, [], []],
    [
      'a letter of which the number is missing',
      { ...META, ...LETTER, approvalNumber: null },
      [],
      ['批复日期', '内容指纹'],
    ],
    ['an empty number, which is one', { ...META, approvalNumber: '' }, [], ['批复文号']],
  ])('%s', (_, meta, marks, footer) => {
    const form = layOutForm(formContent(), meta);
    expect([form.marks, form.footer.map(([label]) => label)]).toEqual([marks, footer]);
  });
});
