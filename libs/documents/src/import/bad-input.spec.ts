import { describe, expect, it } from '@jest/globals';
import { changed, machongTables, officialTable, officialText } from '#libs/fixtures';
import { countingIds } from '#libs/testing';
import { importGoalTables } from './import-goal-tables.js';
import type { ImportIssue } from './import-issue.js';

const UNIFORM = officialTable(3);
const UNIFORM_ANNUAL_GOAL = machongTables()[2]?.annualGoal ?? '';

function refusals(text: string): readonly ImportIssue[] {
  const result = importGoalTables(Buffer.from(text), { newId: countingIds() });
  if (!result.ok) return result.errors;
  return result.tables.flatMap((table) => (table.ok ? [] : table.errors));
}

const places = (text: string): [string, number][] => refusals(text).map(({ code, line }) => [code, line]);

/** One fault in the third table: what is changed, into what, and the refusal with its line. */
const FAULTS: readonly [name: string, from: string, to: string, code: string, line: number][] = [
  ['no project name', '项目名称\t货物购置类项目（服装制服）', '项目名称\t', 'missing-field', 3],
  ['no row of the project name', '项目名称\t货物购置类项目（服装制服）\t\t\t\t\n', '', 'missing-field', 1],
  ['no project type', '其他运转类（综合类）', '', 'missing-field', 4],
  ['no project level', '二级项目', ' ', 'missing-field', 5],
  ['no declaring unit', '东莞市麻涌镇网格管理中心', '', 'missing-field', 6],
  ['no start of the period', '2022', '', 'missing-field', 7],
  ['no end of the period', '到期年度\t2099', '', 'missing-field', 1],
  ['no amount', '41700.00', '', 'missing-field', 8],
  ['no row of the budget', '2024年预算金额\t41700.00\t\t\t\t\n', '', 'missing-field', 1],
  ['no annual goal', UNIFORM_ANNUAL_GOAL, ' ', 'missing-field', 12],
  ['an amount below zero', '41700.00', '-41700.00', 'negative-money', 8],
  ['an amount in words', '41700.00', '四万', 'money-not-a-number', 8],
  ['an amount with three decimals', '41700.00', '41700.001', 'money-too-precise', 8],
  ['an amount beyond the register', '41700.00', '1'.repeat(17), 'money-too-large', 8],
  [
    'two units of one amount',
    '2024年预算金额\t41700.00',
    '2024年预算金额（万元）\t41700.00元',
    'money-unit-conflict',
    8,
  ],
  ['years that disagree', '2024年度目标', '2023年度目标', 'year-labels-disagree', 11],
  ['a budget without its year', '2024年预算金额', '预算金额', 'year-missing', 8],
  ['an annual goal without its year', '2024年度目标', '年度目标', 'year-missing', 11],
  ['a period that ends before it starts', '2099', '2021', 'period-reversed', 7],
  ['a start that is no year', '2022', '2022年3月', 'period-not-a-year', 7],
  ['an end that is no year', '2099', '长期', 'period-not-a-year', 7],
  ['a level nobody knows', '二级项目', '三级项目', 'unknown-project-level', 5],
  ['a name of 181 characters', '货物购置类项目（服装制服）', '制'.repeat(181), 'text-too-long', 3],
  ['a goal of 2001 characters', '通过每年为', '制'.repeat(2001 - 52), 'text-too-long', 10],
  ['a target of 501 characters', '≥ 20', '≥'.repeat(501), 'text-too-long', 14],
  ['a unit of 501 characters', '东莞市麻涌镇网格管理中心', '东'.repeat(501), 'text-too-long', 6],
  ['a field given twice', '项目等级\t', '项目类型\tX\n项目等级\t', 'duplicated-header', 5],
  ['the budget given twice', '总体绩效目标\t', '2024年预算金额\t1\n总体绩效目标\t', 'duplicated-header', 9],
  ['a second annual goal', '绩效指标\t一', '2024年度目标\tX\n绩效指标\t一', 'duplicated-header', 13],
  ['a second overall goal', '\t2024年度目标', '\t实施周期总目标\tX\n\t2024年度目标', 'duplicated-header', 11],
  ['a column given twice', '当年度指标值', '实施周期指标值', 'duplicated-header', 13],
  ['a column missing', '三级指标', '', 'indicator-column-missing', 13],
  [
    'no indicators at all',
    '绩效指标\t一级指标\t二级指标\t三级指标\t实施周期指标值\t当年度指标值\n',
    '',
    'missing-field',
    1,
  ],
  ['a first level nobody knows', '\t产出指标', '\t投入指标', 'unknown-first-level', 14],
  ['a shifted first level nobody knows', '\n满意度指标', '\n投入指标', 'unknown-first-level', 23],
  ['a second level nobody knows', '质量指标', '数目指标', 'unknown-second-level', 15],
  ['a second level of another first level', '\t\t社会效益指标', '\t\t质量指标', 'unknown-second-level', 20],
  ['targets without a name', '服装单价', '', 'indicator-without-name', 17],
  ['one cell too many', '良好', '良好\t良好', 'too-many-cells', 20],
  ['an entry in a column without a head', '三级指标\t', '三级指标\t\t', 'too-many-cells', 14],
  ['two rows in one line', '良好\n', '良好', 'too-many-cells', 20],
  ['an indicator above all categories', '\t产出指标\t数量指标\t', '\t\t\t', 'indicator-without-category', 14],
  ['a name broken over two lines', '货物购置类', '货物\n购置类', 'unexpected-row', 4],
  ['a goal broken over two lines', '192名', '192\n名', 'unexpected-row', 11],
  ['a target broken over two lines', '2085 元/人', '2085\n元/人', 'unknown-first-level', 18],
  ['a control character', '良好', '良\u0007好', 'control-character', 20],
  ['a tab-like control character', '良好', '良\u000b好', 'control-character', 20],
  ['a sign that turns the writing round', '良好', '良\u202e好', 'control-character', 20],
  ['a value behind the value', '二级项目', '二级项目\t一级项目', 'unexpected-row', 5],
];

describe('a table with one fault is refused with the line and the reason', () => {
  it.each(FAULTS)('%s', (_name, from, to, code, line) => {
    expect(places(changed(UNIFORM, from, to))).toContainEqual([code, line]);
  });

  it('takes the table as it stands', () => {
    expect(refusals(UNIFORM)).toEqual([]);
  });

  it('names every fault at once, from top to bottom', () => {
    const text = changed(changed(changed(UNIFORM, '41700.00', '-1'), '二级项目', ''), '质量指标', '数目');
    expect(places(text)).toEqual([
      ['missing-field', 5],
      ['negative-money', 8],
      ['unknown-second-level', 15],
    ]);
  });
});

describe('what a refusal says', () => {
  it('speaks both languages, names the cell and says how to repair it', () => {
    expect(refusals(changed(UNIFORM, '质量指标', '数目指标'))).toEqual([
      {
        code: 'unknown-second-level',
        line: 15,
        column: 3,
        zh: '二级指标不在“产出指标”之下：数目指标',
        en: 'This second-level category does not stand under 产出指标: 数目指标',
        fix: {
          zh: '请使用：数量指标、质量指标、时效指标、成本指标',
          en: 'Use one of: 数量指标、质量指标、时效指标、成本指标',
        },
      },
    ]);
  });

  it.each([
    ['2024', '2024年预算金额'],
    ['2026', '2026年预算金额'],
    ['', '预算金额'],
  ])('names the missing budget as a table of %p would', (year, label) => {
    const without = changed(UNIFORM, '2024年预算金额\t41700.00\t\t\t\t\n', '');
    const [issue] = refusals(changed(without, '2024年度目标', year === '' ? '年度目标' : `${year}年度目标`));
    expect(issue?.zh).toBe(`缺少必填项“${label}”`);
  });

  it('never repeats a long text', () => {
    const [issue] = refusals(changed(UNIFORM, '41700.00', '四'.repeat(900_000)));
    expect(issue?.code).toBe('money-not-a-number');
    expect(issue?.zh.length).toBeLessThan(100);
  });

  it('leaves no placeholder open', () => {
    const words = FAULTS.flatMap(([, from, to]) => refusals(changed(UNIFORM, from, to)));
    expect(words.map(({ zh, en, fix }) => [zh, en, fix.zh, fix.en].join()).join()).not.toMatch(
      /[{}]|undefined/u,
    );
  });
});

describe('all or nothing, table by table', () => {
  it('refuses the faulty table as a whole and takes the other two', () => {
    const text = changed(officialText(), '753600.00', '-753600.00');
    const result = importGoalTables(Buffer.from(text), { newId: countingIds() });
    if (!result.ok) throw new Error('the file is readable');
    expect(result.tables.map((table) => table.ok)).toEqual([true, false, true]);
    expect(result.tables[1]).toEqual({
      ok: false,
      title: '项目绩效目标表（批复）',
      line: 27,
      errors: [expect.objectContaining({ code: 'negative-money', line: 34, column: 2 })],
    });
  });

  it('asks for no identity on behalf of a refused table', () => {
    const text = changed(UNIFORM, '41700.00', '-1');
    const newId = (): string => {
      throw new Error('nothing may be made');
    };
    expect(importGoalTables(Buffer.from(text), { newId })).toMatchObject({ tables: [{ ok: false }] });
  });
});
