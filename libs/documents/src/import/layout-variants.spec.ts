import { describe, expect, it } from '@jest/globals';
import { changed, CLEANING, ELDERS, gb18030Bytes, RIVER } from '#libs/fixtures';
import { acceptedTables, anonymous } from '#libs/testing';
import type { GoalTableContent } from '#libs/domain';

function only(file: string | Uint8Array): GoalTableContent {
  const [table, ...more] = acceptedTables(file);
  if (table === undefined || more.length > 0) throw new Error('expected one table');
  return anonymous(table.content);
}

const cleaning = only(CLEANING);
const replaced = (from: string | RegExp, to: string, text = CLEANING): string => {
  const result = text.replaceAll(from, to);
  if (result === text) throw new Error(`nothing to replace: ${String(from)}`);
  return result;
};

/** The rows of the table as a spreadsheet with eight columns would copy them. */
const widened = (text: string): string => {
  const wide = text.split('\n').map((line) => [...line.split('\t'), ...Array.from({ length: 8 }, () => '')]);
  return wide.map((cells) => cells.slice(0, 8).join('\t')).join('\n');
};

const LAST = '\t满意度指标\t服务对象满意度指标\t居民满意度\t≥90%\t≥90%\n';

/** Another hand, another program, the same table. */
const SAME: readonly (readonly [name: string, file: string | Uint8Array])[] = [
  ['lines that end in CRLF', replaced('\n', '\r\n')],
  ['lines that end in CR', replaced('\n', '\r')],
  ['a byte order mark', `\uFEFF${CLEANING}`],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${CLEANING}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${CLEANING}`, 'utf16le').swap16()],
  ['UTF-16 with CRLF', Buffer.from(`\uFEFF${replaced('\n', '\r\n')}`, 'utf16le')],
  ['GB18030', gb18030Bytes(CLEANING)],
  ['GB18030 with CRLF', gb18030Bytes(replaced('\n', '\r\n'))],
  ['pipes', replaced('\t', '|')],
  ['pipes with blanks around', replaced('\t', ' | ')],
  ['pipes with a border', replaced(/^(.*)$/gmu, '| $1 |').replaceAll('\t', ' | ')],
  ['no line break at the end', CLEANING.trimEnd()],
  ['blank lines at the end', `${CLEANING}\n\n\n`],
  ['a blank line between all rows', replaced('\n', '\n\n')],
  ['a line of tabs between all rows', replaced('\n', '\n\t\t\t\t\t\n')],
  ['a seventh, empty column', replaced('\n', '\t\n')],
  ['eight columns in every row', widened(CLEANING)],
  ['no empty cells at the end of a row', replaced(/\t+\n/gu, '\n', widened(CLEANING))],
  ['a title over merged cells', changed(CLEANING, '（申报）\n', '（申报）\t\t\t\t\t\n')],
  ['a title centred over the table', changed(CLEANING, '项目绩效', '\t\t项目绩效')],
  ['a title of another year and body', changed(CLEANING, '项目绩效', '石碣镇2025年部门预算项目绩效')],
  ['a title without its kind', changed(CLEANING, '（申报）', '')],
  ['a kind in half-width brackets', changed(CLEANING, '（申报）', ' (申报)')],
  ['a kind within the title', changed(CLEANING, '项目绩效目标表（申报）', '项目支出绩效目标申报表')],
  ['an unknown kind', changed(CLEANING, '（申报）', '（试行）')],
  ['lines before the title', `附件2-1\n石碣镇财政分局\t\t\t\n\n${CLEANING}`],
  ['labels with a colon', replaced(/^(项目|申报)(.{2})\t/gmu, '$1$2：\t')],
  ['labels with a star', replaced(/^(项目|申报)/gmu, '*$1')],
  ['labels with blanks in them', replaced('项目名称', '项 目  名　称')],
  ['a seal beside the unit', changed(CLEANING, '申报单位', '申报单位（盖章）')],
  ['填报单位 for the unit', changed(CLEANING, '申报单位', '填报单位')],
  ['年度预算 for the budget', changed(CLEANING, '2025年预算金额', '2025年度预算')],
  ['资金总额 for the budget', changed(CLEANING, '2025年预算金额', '2025年资金总额')],
  ['预算资金 for the budget', changed(CLEANING, '2025年预算金额', '2025年度预算资金')],
  ['the budget in 万元, in its label', changed(CLEANING, '预算金额\t12680000.00', '预算金额（万元）\t1268')],
  ['the budget in 万元, in its cell', changed(CLEANING, '12680000.00', '1268.00万元')],
  [
    'the budget in 万元, above the table',
    changed(CLEANING, '）\n项目', '）\n单位：万元\n项目').replace('12680000.00', '1268'),
  ],
  ['the unit 元 above the table', changed(CLEANING, '）\n项目', '）\n\t\t\t\t\t金额单位：元\n项目')],
  ['separators in the budget', changed(CLEANING, '12680000.00', '12,680,000.00')],
  ['full-width separators', changed(CLEANING, '12680000.00', '１２，６８０，０００．００')],
  ['a currency sign', changed(CLEANING, '12680000.00', '¥12,680,000.00元')],
  ['no decimals', changed(CLEANING, '12680000.00', '12680000')],
  ['full-width digits in the years', replaced('2025', '２０２５')],
  [
    'full-width digits in the period',
    changed(CLEANING, '2024\t到期年度\t2026', '２０２４\t到期年度\t２０２６'),
  ],
  [
    '年 behind the years of the period',
    changed(CLEANING, '2024\t到期年度\t2026', '2024年\t到期年度\t2026年度'),
  ],
  ['other labels of the period', changed(changed(CLEANING, '起始年度', '开始年度'), '到期年度', '终止年度')],
  [
    'a row 预算年度 instead of years in labels',
    changed(replaced(/2025年?(?=预算|年度)/gu, ''), '项目类型', '预算年度\t2025\n项目类型'),
  ],
  ['the goals beside their labels', replaced(/目标\n\t/gu, '目标\t')],
  ['the goals one column further', replaced(/目标\n\t/gu, '目标\n\t\t')],
  ['年度绩效目标 for the annual goal', changed(CLEANING, '2025年度目标', '2025年度绩效目标')],
  ['年度总体目标 for the annual goal', changed(CLEANING, '2025年度目标', '2025年度总体目标')],
  [
    'the section of the goals on each of its rows',
    replaced('\n\t2025年度目标', '\n总体绩效目标\t2025年度目标'),
  ],
  [
    'the section of the indicators on each of its rows',
    replaced(/\n\t(?=[^一-龥]*[^\n]*指标\t)/gu, '\n绩效指标\t'),
  ],
  ['categories without 指标', replaced(/(?<=\t)(产出|效益|数量|质量|时效|成本)指标/gu, '$1')],
  ['满意度 for its only category', changed(CLEANING, '服务对象满意度指标\t', '满意度\t')],
  [
    'the first level on every row',
    replaced(/\n\t\t(?=[质时成]|社会|生态|可持续)/gu, '\n\t$&').replace(/\n\t\n\t\t/gu, '\n\t\t'),
  ],
  ['the second level on every row', changed(CLEANING, '\t\t\t清扫面积', '\t\t数量指标\t清扫面积')],
  ['both levels on every row', changed(CLEANING, '\t\t\t清扫面积', '\t产出指标\t数量指标\t清扫面积')],
  ['the last row one column to the left', changed(CLEANING, LAST, LAST.slice(1))],
  ['the last row one column to the right', changed(CLEANING, LAST, `\t${LAST}`)],
  [
    'other heads of the columns',
    changed(CLEANING, '三级指标\t实施周期指标值\t当年度指标值', '指标名称\t实施周期目标值\t年度指标值'),
  ],
  ['stars behind the heads', replaced(/([一二三])级指标/gu, '$1级指标*')],
  ['a page number at the end', `${CLEANING}第 1 页 共 3 页\n`],
  ['a page number within', changed(CLEANING, '\t效益指标', '— 1 —\n\t效益指标')],
  ['a remark at the end', `${CLEANING}备注\t本表一式三份\n`],
  ['a remark in one cell', `${CLEANING}备注：本表一式三份，“无”表示没有。\n`],
  ['numbered notes', `${CLEANING}注1：满意度为问卷结果。\n注2：略。\n`],
  ['names at the end', `${CLEANING}填报人：李某\t\t联系电话：略\t\t填报日期：2025-01-06\n`],
  ['names in cells of their own', `${CLEANING}填表人\t李某\t联系电话\t略\n`],
  ['another department above', changed(CLEANING, '项目类型', '主管部门\t石碣镇人民政府\n项目类型')],
  ['number and date of a letter below', `${CLEANING}批复文号\t石财〔2025〕3号\n批复日期\t2025-02-10\n`],
];

describe('the same table by another hand', () => {
  it.each(SAME)('%s', (_name, file) => {
    expect(only(file)).toEqual(cleaning);
  });
});

describe('rows of any category may stand too far left or right', () => {
  const opening = CLEANING.split('\n').filter((line) => /^\t{1,2}[^\t]+指标\t/u.test(line));

  it('a row opens nine of the categories with an indicator or none', () => {
    expect(opening).toHaveLength(9);
  });

  it.each(opening)('one to the left, one or two to the right: %s', (line) => {
    const left = changed(CLEANING, `\n${line}`, `\n${line.slice(1)}`);
    const right = changed(CLEANING, `\n${line}`, `\n\t${line}`);
    const further = changed(CLEANING, `\n${line}`, `\n\t\t${line}`);
    for (const text of [left, right, further]) {
      expect(only(text)).toEqual(cleaning);
    }
  });

  it('a blank category moved by two is no indicator that is called like it', () => {
    const blank = changed(CLEANING, LAST, '\t\t\t满意度指标\t服务对象满意度指标\n');
    expect(only(blank)).toEqual({ ...cleaning, indicators: cleaning.indicators.slice(0, -1) });
  });
});

describe('cells that spreadsheets quote', () => {
  it('a goal over several lines', () => {
    const goal = '一、保洁；\n二、处理"急难"问题。';
    const text = changed(CLEANING, cleaning.annualGoal, `"${goal.replaceAll('"', '""')}"`);
    expect(only(text)).toEqual({ ...cleaning, annualGoal: goal });
    expect(only(text.replaceAll('\n', '\r\n'))).toEqual({ ...cleaning, annualGoal: goal });
  });

  it('a name and a target with a line break', () => {
    const text = changed(CLEANING, '居民满意度\t≥90%\t≥90%', '"居民\n满意度"\t≥90%\t"≥90%\n（问卷）"');
    expect(only(text).indicators.at(-1)).toMatchObject({
      name: '居民\n满意度',
      annualTarget: '≥90%\n（问卷）',
    });
  });
});

describe('weights and units as people write them', () => {
  const weights = (text: string): (string | null)[] => only(text).indicators.map(({ weight }) => weight);
  const usual = weights(RIVER);

  it.each([
    ['per cent', replaced(/\t(\d0)\n/gu, '\t$1%\n', RIVER)],
    ['points', replaced(/\t(\d0)\n/gu, '\t$1分\n', RIVER)],
    ['full-width digits', replaced('\t20\n', '\t２０\n', RIVER)],
    ['分值 as the head', changed(RIVER, '权重', '分值')],
    ['权重（%） as the head', changed(RIVER, '权重', '权重（%）')],
  ])('%s', (_name, text) => {
    expect(weights(text)).toEqual(usual);
  });

  it.each(['-10', '101', '十', '10.125', '1e1', '10%%'])('%s is no weight', (weight) => {
    expect(() => only(changed(RIVER, '\t元/公里\t20', `\t元/公里\t${weight}`))).toThrow('权重应为');
  });

  it('the order of the columns is free', () => {
    const swap = (line: string): string => {
      const cells = line.split('\t');
      return cells.length < 7 || cells[0] === '资金构成'
        ? line
        : [...cells.slice(0, 6), cells[7] ?? '', cells[6] ?? ''].join('\t');
    };
    const [head = '', body = ''] = RIVER.split('绩效指标\t');
    const text = `${head}${`绩效指标\t${body}`.split('\n').map(swap).join('\n')}`;
    expect(only(text)).toEqual(only(RIVER));
  });
});

describe('several tables in one file', () => {
  it.each([
    ['behind one another without a blank line', CLEANING + RIVER + ELDERS],
    ['with page numbers between', `${CLEANING}第1页\n${RIVER}第2页\n${ELDERS}第3页\n`],
    ['with remarks between', `${CLEANING}注：略\n\n${RIVER}\n备注\t略\n\n${ELDERS}`],
    ['with two forms of line ends', CLEANING + RIVER.replaceAll('\n', '\r\n') + ELDERS],
  ])('%s', (_name, text) => {
    expect(acceptedTables(text).map(({ content }) => anonymous(content))).toEqual(
      [CLEANING, RIVER, ELDERS].map(only),
    );
  });
});
