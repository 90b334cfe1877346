import { describe, expect, it } from '@jest/globals';
import { calmReport, calmRow, midYearReports, tableOf, totalRow } from '#libs/fixtures';
import type { CheckRow, ReportedTable } from '#libs/fixtures';
import { checkReport } from './check-report.js';
import { cutOffOn } from './cut-off.js';
import { TOWN_MONITORING } from './monitoring-policy.data.js';
import { proposePlan } from './progress-plan.js';
import type { IndicatorReport, MoneyRow, ProgressReport } from './progress-report.js';
import { openFindings, reportFinding } from './report-finding.js';
import { REPORT_FINDING_WORDS } from './report-findings.data.js';

const CUT_OFF = cutOffOn('2024-06-30', 2024);

function findings(one: ReportedTable, isOpen = true): ReturnType<typeof checkReport> {
  return checkReport(one.report, { ...one, isOpen, cutOff: CUT_OFF, policy: TOWN_MONITORING });
}

const [staff, grid, uniforms] = midYearReports() as [ReportedTable, ReportedTable, ReportedTable];

function staffWith(change: Partial<ProgressReport>): string[] {
  const report = { ...staff.report, ...change };
  return findings({ ...staff, report }).map(({ code, place }) => `${code} ${place}`);
}

function ofMoney(...money: MoneyRow[]): string[] {
  return staffWith({ money });
}

/** What is said of one indicator with one report row. */
function ofRow(indicator: CheckRow, row: Partial<IndicatorReport>): string[] {
  const table = tableOf([indicator]);
  const report = {
    ...calmReport(table, totalRow('12', '6'), []),
    indicators: [{ ...calmRow('row-1', null), ...row }],
  };
  return findings({ table, plan: proposePlan(table), report }).map(({ code }) => code);
}

describe('a report that is as it should be', () => {
  it.each(midYearReports().map((one) => [one.table.projectName, one] as const))(
    '%s raises nothing',
    (_, one) => {
      expect(findings(one)).toEqual([]);
    },
  );

  it('says nothing but that the round is closed, once it is', () => {
    const broken = { ...staff, report: { ...staff.report, money: [] } };
    expect(findings(broken, false).map(({ code }) => code)).toEqual(['round-closed']);
  });
});

describe('the money', () => {
  it.each<[string, MoneyRow, string[]]>([
    ['text for the executed', totalRow('872.64', '约436'), ['money-not-a-number /money/0/executed']],
    ['a thousands separator', totalRow('8,726.40', '0'), ['money-not-a-number /money/0/budget']],
    ['an empty cell', totalRow('872.64', ''), ['money-not-a-number /money/0/executed']],
    ['an exponent', totalRow('872.64', '4e2'), ['money-not-a-number /money/0/executed']],
    ['a negative', totalRow('872.64', '-1'), ['negative-money /money/0/executed']],
    [
      'a negative forecast',
      totalRow('872.64', '1', { forecast: '-1' }),
      ['negative-money /money/0/forecast'],
    ],
    ['one cent over the budget', totalRow('872.64', '872.65'), ['executed-over-budget /money/0/executed']],
    ['exactly the budget', totalRow('872.64', '872.64'), []],
    ['over the first but not over the adjusted', totalRow('872.64', '900', { adjusted: '900' }), []],
    [
      'over the adjusted',
      totalRow('872.64', '600', { adjusted: '500' }),
      ['executed-over-budget /money/0/executed'],
    ],
    ['something of nothing', totalRow('0', '1'), ['executed-over-budget /money/0/executed']],
    ['元 for the budget', totalRow('8726400', '436.32'), ['yuan-for-wan /money/0/budget']],
    ['元 for the executed', totalRow('872.64', '4363200'), ['yuan-for-wan /money/0/executed']],
    ['a tenth of the year in 元', totalRow('872.64', '872640'), ['yuan-for-wan /money/0/executed']],
    ['just less than that', totalRow('872.64', '872639.99'), ['executed-over-budget /money/0/executed']],
    [
      '元 for the adjusted',
      totalRow('872.64', '1', { adjusted: '8726400' }),
      ['yuan-for-wan /money/0/adjusted'],
    ],
    [
      '元 for the forecast',
      totalRow('872.64', '1', { forecast: '8000000' }),
      ['yuan-for-wan /money/0/forecast'],
    ],
    [
      '元 everywhere',
      totalRow('8726400', '4363200'),
      ['yuan-for-wan /money/0/budget', 'yuan-for-wan /money/0/executed'],
    ],
  ])('%s', (_, row, expected) => {
    expect(ofMoney(row)).toEqual(expected);
  });

  it('asks the question of 元 and 万元 for a budget that came during the year', () => {
    const table = { ...staff.table, annualBudget: '0.00' };
    const report = { ...staff.report, money: [totalRow('0', '300000', { adjusted: '60' })] };
    expect(findings({ ...staff, table, report }).map(({ code }) => code)).toEqual(['yuan-for-wan']);
  });

  it('has its total row, once, and parts that add up', () => {
    const general: MoneyRow = { ...totalRow('800', '400'), source: 'general-public-budget' };
    const other: MoneyRow = { ...totalRow('72.64', '36.32'), source: 'other' };
    const total = totalRow('872.64', '436.32');
    expect(ofMoney(total, general, other)).toEqual([]);
    expect(ofMoney(general, other, total)).toEqual([]);
    expect(ofMoney(general, other)).toEqual(['total-row-missing /money']);
    expect(ofMoney(total, total)).toEqual(['money-row-twice /money/1']);
    expect(ofMoney(total, general)).toEqual(['money-sum /money/0/budget', 'money-sum /money/0/executed']);
    expect(ofMoney(general, total, { ...other, executed: '36.33' })).toEqual(['money-sum /money/1/executed']);
  });

  it('shows its arithmetic', () => {
    const general: MoneyRow = { ...totalRow('800', '400'), source: 'general-public-budget' };
    const report = { ...staff.report, money: [totalRow('872.64', '4363200'), general] };
    const said = findings({ ...staff, report }).map(({ words }) => words.zh);
    expect(said).toEqual([
      '是否误填元/万元：4363200 万元 / 872.64 万元',
      '分项之和与总额不符：800 = 800 ≠ 872.64',
      '分项之和与总额不符：400 = 400 ≠ 4363200',
    ]);
  });
});

describe('a question', () => {
  const over = { ...staff.report, money: [totalRow('872.64', '900')] };

  it('is settled by a word, and a blank is none', () => {
    const answers = ['', ' 　', '年中追加，批文在途'].map((moneyNote) =>
      openFindings(findings({ ...staff, report: { ...over, moneyNote } })).map(({ code }) => code),
    );
    expect(answers).toEqual([['executed-over-budget'], ['executed-over-budget'], []]);
  });

  it('stays in sight when it was answered', () => {
    const answered = findings({ ...staff, report: { ...over, moneyNote: '已批' } });
    expect(answered).toMatchObject([{ weight: 'question', answered: true }]);
  });

  it('is not what a mistake is: no word settles a negative amount', () => {
    const report = { ...staff.report, money: [totalRow('872.64', '-1')], moneyNote: '冲账' };
    expect(openFindings(findings({ ...staff, report }))).toHaveLength(1);
    expect(reportFinding('negative-money', '/money/0', '-1', '冲账').answered).toBe(false);
    expect(reportFinding('yuan-for-wan', '/money/0', '', '冲账').answered).toBe(true);
  });
});

describe('the indicators', () => {
  it('are those of the pinned version, each once', () => {
    const [first, ...rest] = staff.report.indicators as [IndicatorReport, ...IndicatorReport[]];
    expect(staffWith({ indicators: [first, ...rest, calmRow('grown-later', '1')] })).toEqual([
      'lineage-unknown /indicators/6/lineageId',
    ]);
    expect(staffWith({ indicators: [first, ...rest, first] })).toEqual([
      'indicator-twice /indicators/6/lineageId',
    ]);
    expect(staffWith({ indicators: rest })).toEqual(['indicator-missing /indicators']);
  });

  it.each<[CheckRow, string | null, string[]]>([
    [['数量指标', '培训人次', '≥120人次'], '60', []],
    [['数量指标', '培训人次', '≥120人次'], '60人次', []],
    [['数量指标', '培训人次', '≥120人次'], '６０', []],
    [['数量指标', '培训人次', '≥120人次'], '0', []],
    [['数量指标', '培训人次', '≥120人次'], '六十', ['number-expected']],
    [['数量指标', '培训人次', '≥120人次'], '约60', ['number-expected']],
    [['数量指标', '培训人次', '≥120人次'], '60%', ['number-expected']],
    [['数量指标', '培训人次', '≥120人次'], '', ['number-expected']],
    [['数量指标', '培训人次', '≥120人次'], '-1', ['negative-actual']],
    [['数量指标', '培训人次', '≥120人次'], null, ['actual-missing']],
    [['社会效益指标', '收入增长率', '≥5%'], '-1.2%', []],
    [['质量指标', '结算误差', '±3%以内'], '-2', []],
    [['质量指标', '温差', '-5至5度'], '-2', []],
    [['社会效益指标', '群众满意度', '≥90%'], null, []],
    [['社会效益指标', '群众满意度', '≥90%'], '很好', ['number-expected']],
    [['时效指标', '完成时间', '2024年5月底'], '2024-05-30', []],
    [['时效指标', '完成时间', '2024年5月底'], '未完成', []],
    [['时效指标', '完成时间', '2024年5月底'], '5月底', ['date-expected']],
    [['时效指标', '完成时间', '2024年5月底'], '2024-02-30', ['date-expected']],
    [['时效指标', '完成时间', '2024年5月底'], null, ['actual-missing']],
    [['时效指标', '完成时间', '2024年10月底'], null, []],
    [['质量指标', '手续齐备', '是'], '是', []],
    [['质量指标', '手续齐备', '是'], '齐备', ['yes-no-expected']],
    [['社会效益指标', '部门运转', '正常'], '部分达成', []],
    [['社会效益指标', '部门运转', '正常'], '正常', ['tier-expected']],
    [['成本指标', '预算执行率', '≥90%'], null, []],
    [['成本指标', '预算执行率', '≥90%'], '50', ['actual-is-computed']],
    [['数量指标', '培训人次', '无'], '随便', []],
    [['数量指标', '培训人次', '无'], null, []],
  ])('%j with %j: %j', (indicator, actual, expected) => {
    expect(ofRow(indicator, { actual })).toEqual(expected);
  });

  it('are forecast in the same kind', () => {
    expect(ofRow(['数量指标', '培训人次', '≥120人次'], { actual: '60', forecast: '很多' })).toEqual([
      'number-expected',
    ]);
    expect(ofRow(['数量指标', '培训人次', '≥120人次'], { actual: '60', forecast: '120' })).toEqual([]);
  });

  it.each<[Partial<IndicatorReport>, string[]]>([
    [{ likelihood: 'certain' }, []],
    [{ likelihood: 'possible' }, ['cause-required', 'measure-required']],
    [{ likelihood: 'impossible' }, ['cause-required', 'measure-required']],
    [{ likelihood: 'possible', causes: ['staff'] }, ['measure-required']],
    [{ likelihood: 'impossible', measure: '增补人员' }, ['cause-required']],
    [{ likelihood: 'impossible', causes: ['staff'], measure: '　' }, ['measure-required']],
    [{ likelihood: 'possible', causes: ['funds', 'rules'], measure: '增补人员' }, []],
    [{ likelihood: 'possible', causes: ['other'], measure: '增补人员' }, ['other-cause-unnamed']],
    [{ likelihood: 'possible', causes: ['other'], causeNote: '汛期', measure: '延期' }, []],
    [{ likelihood: 'certain', causes: ['equipment'] }, []],
  ])('%j: %j', (row, expected) => {
    expect(ofRow(['数量指标', '培训人次', '≥120人次'], { actual: '60', ...row })).toEqual(expected);
  });

  it('name their place and themselves', () => {
    const [first, ...rest] = staff.report.indicators as [IndicatorReport, ...IndicatorReport[]];
    const report = {
      ...staff.report,
      indicators: [{ ...first, likelihood: 'possible', measure: '增补' } as const, ...rest],
    };
    expect(findings({ ...staff, report })).toMatchObject([
      {
        place: '/indicators/0/causes',
        words: { zh: '“购买服务人数”不能确定完成，请填写偏差原因' },
        answered: false,
      },
    ]);
  });

  it('of deliveries that are not due may be left empty, and not otherwise', () => {
    const report = calmReport(uniforms.table, totalRow('4.17', '0'), []);
    expect(findings({ ...uniforms, report }).map(({ words }) => words.zh)).toEqual([
      '“保障部门正常运转”已到考核时点，请填写实际完成值',
    ]);
    expect(findings({ ...grid, report: calmReport(grid.table, totalRow('75.36', '1'), []) })).toHaveLength(3);
  });
});

describe('every finding', () => {
  it.each(Object.entries(REPORT_FINDING_WORDS))('%s speaks both languages', (_, [, zh, en]) => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]{3}/u);
    expect(zh.includes('{}')).toBe(en.includes('{}'));
  });
});
