import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { tableOf } from '#libs/fixtures';
import { DEFAULT_CHECK_POLICY } from './check-policy.data.js';
import type { CheckedTable } from './checked-table.js';
import { checkedTable } from './checked-table.js';
import { costTargets, countedUnit, isCostIndicator, quantities, quantityOf, shareWord } from './costs.js';

const checked = (...rows: readonly CheckRow[]): CheckedTable =>
  checkedTable(tableOf(rows), DEFAULT_CHECK_POLICY, {});

describe('the cost targets of a table', () => {
  it.each<[string, CheckRow, string, string | null]>([
    ['a total in 元', ['成本指标', '总成本', '≤120000元'], '120000', null],
    ['a total in 万元', ['成本指标', '总成本', '≤12万元'], '120000', null],
    ['a total in 万, its 元 left out', ['成本指标', '总成本', '≤12万'], '120000', null],
    ['a total in 百万', ['成本指标', '总成本', '≤2百万'], '2000000', null],
    ['by the person', ['成本指标', '人均成本', '≤2085元/人'], '2085', '人'],
    ['by the person, in 万', ['成本指标', '人均成本', '≤3万/人'], '30000', '人'],
    ['by the metre', ['成本指标', '单位成本', '≤0.05万元/米'], '500', '米'],
    ['with its unit in a column', ['成本指标', '人均成本', '≤2085', { unit: '元/人' }], '2085', '人'],
    ['outside the category, by its name', ['数量指标', '服装单位成本', '≤80元/件'], '80', '件'],
  ])('%s', (_label, row, amount, per) => {
    const [only, ...others] = costTargets(checked(row));
    expect([only?.amount.toString(), only?.per]).toEqual([amount, per]);
    expect(others).toEqual([]);
  });

  it.each<[string, CheckRow]>([
    ['a rate', ['成本指标', '成本节约率', '≥5%']],
    ['words', ['成本指标', '成本', '控制在预算内']],
    ['nothing written', ['成本指标', '总成本', '']],
    ['a number without unit', ['成本指标', '总成本', '≤2085']],
    ['a count', ['成本指标', '总成本', '≤20套']],
    ['money that belongs to another word', ['成本指标', '总成本', '≤20美元']],
    ['a range', ['成本指标', '单位成本', '80~100元/件']],
    ['预算执行率', ['成本指标', '预算执行率（%）', '≥90元']],
    ['money paid out under 数量', ['数量指标', '发放金额', '30000元']],
  ])('not %s', (_label, row) => {
    expect(costTargets(checked(row))).toEqual([]);
  });

  it.each<[boolean, CheckRow]>([
    [true, ['成本指标', '总成本', '≤1元']],
    [true, ['数量指标', '采购单价', '≤1元']],
    [false, ['成本指标', '预算执行率（%）', '≥90%']],
    [false, ['成本指标', '支出进度', '≥90%']],
    [false, ['数量指标', '巡查里程', '≥1公里']],
  ])('cost indicator %s: %j', (is, row) => {
    const table = checked(row);
    expect(table.indicators.map((one) => isCostIndicator(one, table))).toEqual([is]);
  });
});

describe('what a quantity counts', () => {
  it.each<[string | null, CheckRow]>([
    ['人', ['数量指标', '慰问对象', '≥20名']],
    ['人', ['数量指标', '慰问对象', '≥20位']],
    ['人', ['数量指标', '慰问对象', '≥20人']],
    ['人次', ['数量指标', '培训对象', '≥20人次']],
    ['公里', ['数量指标', '巡查里程', '≥120公里']],
    ['人', ['数量指标', '聘用人数', '184']],
    [null, ['数量指标', '示范网格', '2']],
  ])('%s: %j', (unit, row) => {
    const table = checked(row);
    expect(table.indicators.map((one) => countedUnit(one, table))).toEqual([unit]);
  });

  it('is a number under 数量 that is no rate', () => {
    const table = checked(
      ['数量指标', '培训场次', '5场'],
      ['数量指标', '在线率', '≥97%'],
      ['数量指标', '巡查', '及时'],
      ['数量指标', '空白', ''],
      ['质量指标', '合格数', '5件'],
    );
    expect(quantities(table).map(({ indicator }) => indicator.name)).toEqual(['培训场次']);
  });

  it.each([
    ['慰问职工人数', '慰问192名职工', true],
    ['职工', '192名职工', true],
    ['网格', '新增网格', true],
    ['职员', '192名职工', false],
    ['员职', '职员', false],
    ['工', '职工', false],
    ['', '职工', false],
    ['职工', '', false],
    ['𠮷村人', '到𠮷村', true],
  ])('%s and %s share a word: %s', (one, other, shared) => {
    expect(shareWord(one, other)).toBe(shared);
  });

  const people: CheckRow = ['数量指标', '慰问职工人数', '≥20人'];
  const pupils: CheckRow = ['数量指标', '培训学员', '≥50名'];
  const pupilsAgain: CheckRow = ['数量指标', '补训学员', '≥5名'];
  it.each<[string, string, CheckRow[], string | undefined]>([
    ['the only one of its unit, whatever it is about', '道路', [people], '慰问职工人数'],
    ['of two, the one that shares a word', '慰问192名职工', [people, pupils], '慰问职工人数'],
    ['of two, none when neither does', '救助192名老人', [people, pupils], undefined],
    ['of three, none when two share a word', '192名学员', [people, pupils, pupilsAgain], undefined],
    [
      'of two that share a word, the one that shares more',
      '培训学员192名',
      [pupils, pupilsAgain],
      '培训学员',
    ],
    ['of two that share a word, in either order', '补训学员192名', [pupils, pupilsAgain], '补训学员'],
    ['none of another unit', '慰问职工', [['数量指标', '慰问职工', '≥20次']], undefined],
    ['none in an empty table', '慰问职工', [], undefined],
  ])('%s', (_label, about, rows, name) => {
    expect(quantityOf('人', about, checked(...rows))?.indicator.name).toBe(name);
  });
});
