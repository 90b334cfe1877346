import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { tableOf } from '#libs/fixtures';
import { DEFAULT_CHECK_POLICY } from './check-policy.data.js';
import { runChecks } from './run-checks.js';

describe('G10 what the costs of a table come to', () => {
  const pair = (many: string, price: string): CheckRow[] => [
    ['数量指标', '巡查里程', many],
    ['成本指标', '单位成本', price],
  ];

  const equipment = (laptops: string, printers: string, more: readonly CheckRow[] = []): CheckRow[] => [
    ['数量指标', '电脑数量', laptops],
    ['数量指标', '打印机数量', printers],
    ['成本指标', '电脑单价', '≤6000元/台'],
    ['成本指标', '打印机单价', '≤2000元/台'],
    ...more,
  ];
  const costSaid = (rows: readonly CheckRow[], annualBudget: string): string[] =>
    runChecks(tableOf(rows, { annualBudget }), DEFAULT_CHECK_POLICY, {}, ['G10']).map(
      ({ verdict, evidence }) => `${verdict}: ${evidence.zh}`,
    );

  it.each<[string, CheckRow[], string, string[]]>([
    [
      'both together are the budget',
      equipment('20台', '5台'),
      '130000.00',
      ['pass: 20 × 6000 + 5 × 2000 = 130000.00 元，预算 130000.00 元，相差在 5% 以内'],
    ],
    [
      'both together miss it',
      equipment('20台', '5台'),
      '120000.00',
      ['advice: 20 × 6000 + 5 × 2000 = 130000.00 元，预算 120000.00 元，相差超过 5%'],
    ],
    [
      'things whose names begin alike',
      [
        ['数量指标', '采购电脑数量', '20台'],
        ['数量指标', '采购打印机数量', '5台'],
        ['成本指标', '采购打印机单价', '≤2000元/台'],
        ['成本指标', '采购电脑单价', '≤6000元/台'],
      ],
      '130000.00',
      ['pass: 5 × 2000 + 20 × 6000 = 130000.00 元，预算 130000.00 元，相差在 5% 以内'],
    ],
    [
      'two prices of the same people',
      [
        ['数量指标', '巡查人数', '20人'],
        ['成本指标', '服装单价', '1000元/人'],
        ['成本指标', '培训单价', '1000元/人'],
      ],
      '40000.00',
      ['pass: 20 × 1000 + 20 × 1000 = 40000.00 元，预算 40000.00 元，相差在 5% 以内'],
    ],
    [
      'one price, by the month and by the year',
      [
        ['数量指标', '巡查人数', '10人'],
        ['成本指标', '人均月成本', '1000元/人·月'],
        ['成本指标', '人均年成本', '12000元/人·年'],
      ],
      '120000.00',
      ['pass: 10 × 1000 × 12 = 120000.00 元，预算 120000.00 元，相差在 5% 以内'],
    ],
    [
      'people paid by the month, and their garments',
      [
        ['数量指标', '巡查人数', '10人'],
        ['成本指标', '人均月成本', '1000元/人·月'],
        ['成本指标', '服装单价', '500元/人'],
      ],
      '125000.00',
      ['pass: 10 × 1000 × 12 + 10 × 500 = 125000.00 元，预算 125000.00 元，相差在 5% 以内'],
    ],
    [
      'a price of things that are not counted',
      equipment('20台', '5台', [['成本指标', '座椅单价', '≤300元/把']]),
      '130000.00',
      [
        'pass: 20 × 6000 + 5 × 2000 = 130000.00 元，预算 130000.00 元，相差在 5% 以内',
        'not-enough-data: 没有与单价“≤300元/把”对应的数量',
      ],
    ],
    [
      'rent by the month',
      [
        ['数量指标', '巡查人数', '10人'],
        ['成本指标', '租金', '≤3000元/月'],
      ],
      '36000.00',
      ['not-enough-data: 没有与单价“≤3000元/月”对应的数量'],
    ],
  ])('adds up the prices that share a budget: %s', (_label, rows, budget, said) => {
    expect(costSaid(rows, budget)).toEqual(said);
  });

  it.each<[boolean, string, CheckRow[]]>([
    [true, 'a number without a ceiling', pair('≥120公里', '≤1000元/公里')],
    [true, 'a number above a border', pair('>120公里', '1000元/公里')],
    [false, 'a definite number', pair('=120公里', '≤1000元/公里')],
    [false, 'a total with a limit', [...pair('≥120公里', '≤1000元/公里'), ['成本指标', '总成本', '≤12万元']]],
    [false, 'a bare total', [...pair('≥120公里', '≤1000元/公里'), ['成本指标', '总成本', '12万元']]],
    [true, 'a total from below', [...pair('≥120公里', '≤1000元/公里'), ['成本指标', '总成本', '≥10万元']]],
    [
      true,
      'a total above a border',
      [...pair('≥120公里', '≤1000元/公里'), ['成本指标', '总成本', '>10万元']],
    ],
    [false, 'a price from below', pair('≥120公里', '≥1000元/公里')],
    [false, 'a price above a border', pair('≥120公里', '>1000元/公里')],
  ])('finds the sum unbounded (%s): %s', (unbounded, _label, rows) => {
    const said = costSaid(rows, '120000.00').filter((one) => one.endsWith('总成本没有上限'));
    expect(said).toHaveLength(unbounded ? 1 : 0);
  });

  it.each([
    ['≥12万元', '只有下限'],
    ['>12万元', '只有下限'],
    ['不低于10万元', '只有下限'],
    ['≥10万元', '只有下限'],
    ['≥13万元', '成本目标高于预算'],
    ['=12万元', '成本目标不高于预算'],
    ['≤12万元', '成本目标不高于预算'],
    ['<12万元', '成本须小于预算本身'],
  ])('reads a total cost of %s at a budget of 120000: %s', (target, words) => {
    const [said, ...others] = costSaid([['成本指标', '总成本', target]], '120000.00');
    expect(said).toContain(words);
    expect(said?.startsWith('pass')).toBe(words === '成本目标不高于预算');
    expect(others).toEqual([]);
  });

  it('takes money saved for no cost', () => {
    const [said, ...others] = costSaid([['成本指标', '成本节约额', '≥1万元']], '120000.00');
    expect(said).toContain('not-enough-data');
    expect(others).toEqual([]);
  });
});
