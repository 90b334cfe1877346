import { describe, expect, it } from '@jest/globals';
import { changed, CLEANING, ELDERS, RIVER } from '#libs/fixtures';
import { countingIds } from '#libs/testing';
import { importGoalTables } from './import-goal-tables.js';

function places(text: string): string[] {
  const result = importGoalTables(Buffer.from(text), { newId: countingIds() });
  if (!result.ok) return result.errors.map(({ code, line }) => `${code} ${String(line)}`);
  return result.tables.flatMap((table) =>
    table.ok ? [] : table.errors.map(({ code, line }) => `${code} ${String(line)}`),
  );
}

const [HEAD = '', BODY = ''] = CLEANING.split('2025年预算金额');

/** What is wrong in a table of another town, and where it is said to be wrong. */
const WRONG: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
  ['years that disagree', changed(CLEANING, '2025年度目标', '2024年度目标'), ['year-labels-disagree 10']],
  [
    'a year of its own that disagrees with both labels',
    changed(CLEANING, '项目类型', '预算年度\t2024年\n项目类型'),
    ['fiscal-year-disagrees 8', 'fiscal-year-disagrees 11'],
  ],
  [
    'a year of its own that is none',
    changed(CLEANING, '项目类型', '预算年度\t明年\n项目类型'),
    ['period-not-a-year 3'],
  ],
  ['资金总额 of no year', changed(CLEANING, '2025年预算金额', '年度资金总额'), ['year-missing 7']],
  [
    'a unit above the table against one in the label',
    changed(changed(CLEANING, '）\n', '）\n单位：万元\n'), '预算金额', '预算金额（元）'),
    ['money-unit-conflict 8'],
  ],
  [
    'a unit above the table against one in the cell',
    changed(changed(CLEANING, '）\n', '）\n单位：万元\n'), '12680000.00', '12680000.00元'),
    ['money-unit-conflict 8'],
  ],
  [
    'two units above the table',
    changed(CLEANING, '）\n', '）\n单位：元\n单位：元\n'),
    ['duplicated-header 3'],
  ],
  ['an unknown unit of money', changed(CLEANING, '）\n', '）\n单位：亿元\n'), ['unexpected-row 2']],
  [
    'an unknown unit in the label',
    changed(CLEANING, '预算金额', '预算金额（亿元）'),
    ['money-unit-conflict 7'],
  ],
  ['a unit in the unit’s own cell', changed(CLEANING, '12680000.00', '1.268亿元'), ['money-not-a-number 7']],
  ['a share of a fen', changed(CLEANING, '12680000.00', '1268.0000001万元'), ['money-too-precise 7']],
  [
    'an amount below zero in brackets',
    changed(CLEANING, '12680000.00', '（12680000.00）'),
    ['negative-money 7'],
  ],
  [
    'separators in the wrong places',
    changed(CLEANING, '12680000.00', '1268,0000.00'),
    ['money-not-a-number 7'],
  ],
  ['two amounts in one cell', changed(CLEANING, '12680000.00', '12680000.00/0'), ['money-not-a-number 7']],
  [
    'a comma for the decimal point',
    changed(CLEANING, '12680000.00', '12680000,00'),
    ['money-not-a-number 7'],
  ],
  ['a letter O for a nought', changed(CLEANING, '12680000.00', '1268O000.00'), ['money-not-a-number 7']],
  ['no budget at all', HEAD + BODY.slice(BODY.indexOf('\n') + 1), ['missing-field 1']],
  [
    'a period in one cell',
    changed(CLEANING, '起始年度\t2024\t到期年度\t2026', '2024-2026'),
    ['missing-field 1', 'missing-field 1', 'unexpected-row 6'],
  ],
  ['an unknown level', changed(CLEANING, '二级项目', '重点项目'), ['unknown-project-level 4']],
  [
    'a category of another form',
    changed(CLEANING, '数量指标', '规模指标'),
    ['unknown-second-level 13', 'indicator-without-category 14'],
  ],
  [
    'a name in front of its category',
    changed(CLEANING, '\t\t质量指标\t道路', '\t道路保洁\t质量指标\t道路'),
    ['unknown-first-level 15'],
  ],
  ['a whole row too far left', changed(CLEANING, '\t\t\t清扫面积', '清扫面积'), ['unknown-first-level 14']],
  ['one target too many', changed(CLEANING, '\t≥95%\t≥95%', '\t≥95%\t≥95%\t≥95%'), ['too-many-cells 15']],
  ['a target without a name', changed(CLEANING, '\t清扫面积\t', '\t\t'), ['indicator-without-name 14']],
  ['a head without a column', changed(CLEANING, '实施周期指标值\t', ''), ['indicator-column-missing 12']],
  [
    'a column of another year',
    changed(CLEANING, '当年度指标值', '2024年指标值'),
    ['indicator-column-missing 12'],
  ],
  [
    'no head of the columns',
    changed(CLEANING, /^绩效指标\t.*$/mu.exec(CLEANING)?.[0] ?? '', '绩效指标'),
    ['missing-field 1'],
  ],
  ['a weight in words', changed(RIVER, '\t条\t10', '\t条\t十'), ['weight-not-a-number 19']],
  ['a line of money without its amount', changed(RIVER, '\t350000.50', '\t'), ['money-not-a-number 10']],
  ['a line of money below zero', changed(RIVER, '\t350000.50', '\t-1'), ['negative-money 10']],
  ['a line of money without its source', changed(RIVER, '上级补助', ''), ['missing-field 10']],
  [
    'a line of money with a cell too many',
    changed(RIVER, '350000.50\n资', '350000.50\n资').replace('\t350000.50\n', '\t350000.50\t1\n'),
    ['too-many-cells 10'],
  ],
  [
    'a remark in the middle of nowhere',
    changed(CLEANING, '项目等级', '（以下由财政部门填写）\n项目等级'),
    ['unexpected-row 4'],
  ],
  ['a sentence under the table', `${CLEANING}以上目标经办公会议讨论通过。\n`, ['unknown-first-level 23']],
  ['a bare number under the table', `${CLEANING}3\n`, ['unknown-first-level 23']],
  [
    'a hybrid with an invented category',
    changed(ELDERS, '社会成本指标', '政治成本指标'),
    ['unknown-second-level 14'],
  ],
  [
    'a title that a page break repeats',
    changed(CLEANING, '\t效益指标', '项目绩效目标表（申报）\n\t效益指标'),
    ['missing-field 18'],
  ],
];

describe('a table of another town with something wrong in it', () => {
  it.each(WRONG)('%s', (_name, text, expected) => {
    // later rows may follow from the first fault
    expect(places(text).slice(0, expected.length)).toEqual(expected);
  });

  it('is taken as it stands', () => {
    expect([CLEANING, RIVER, ELDERS].flatMap(places)).toEqual([]);
  });
});

describe('all or nothing', () => {
  it('one wrong table among three is left out whole, and the others come whole', () => {
    for (const [, text] of WRONG.filter(([, wrong]) => !wrong.includes('\n项目绩效目标表'))) {
      const file = `${RIVER}${text}\n${ELDERS}`;
      const result = importGoalTables(Buffer.from(file), { newId: countingIds() });
      const names = result.ok
        ? result.tables.flatMap((table) => (table.ok ? [table.content.projectName] : []))
        : [];
      const others = ['内河涌清漂及水质监测', '居家养老服务（含“平安钟”）'];
      expect(names).toEqual(expect.arrayContaining(others));
    }
  });
});
