import { describe, expect, it } from '@jest/globals';
import type { CheckRow } from '#libs/fixtures';
import { tableOf } from '#libs/fixtures';
import type { Accrual } from './accrual.js';
import { proposeAccrual } from './accrual.js';

function proposals(rows: readonly CheckRow[]): ReturnType<typeof proposeAccrual>[] {
  const table = tableOf(rows);
  return table.indicators.map((indicator) => proposeAccrual(indicator, table));
}

describe('the reason of an accrual', () => {
  it.each<[CheckRow, Accrual, string, string]>([
    [
      ['成本指标', '预算执行率', '≥90%'],
      'budget',
      '预算执行率由资金数据计算',
      'computed from the money rows',
    ],
    [
      ['服务对象满意度指标', '居民评价', '≥90%'],
      'year-end',
      '满意度年底调查',
      'satisfaction is asked at the end of the year',
    ],
    [['数量指标', '在岗人数', '184'], 'continuous', '存量指标，全年保持', 'a stock that is kept all year'],
    [
      ['质量指标', '合格率', '≥95%'],
      'continuous',
      '比率、单价、合规类指标，任何时点都应达到',
      'a rate, unit cost or state that holds at any time',
    ],
    [
      ['时效指标', '故障响应时间', '≤30分钟'],
      'continuous',
      '性能或时限，任何时点都应达到',
      'a capacity or a time limit that holds at any time',
    ],
    [
      ['数量指标', '购置车辆数', '10辆'],
      'milestone',
      '一次性购置或交付，申报时填写完成月份',
      'a one-off delivery: the due month is asked',
    ],
    [['时效指标', '完工日期', '2024年10月底'], 'milestone', '指标值是时点，到期考核', 'the target is a date'],
    [
      ['成本指标', '项目总成本', '≤90万元'],
      'upper-limit',
      '总量上限，与全年指标值比较',
      'an upper limit for the year as a whole',
    ],
    [
      ['成本指标', '日常开支', '从严控制'],
      'continuous',
      '成本要求，任何时点都应符合',
      'a demand on cost that holds at any time',
    ],
    [
      ['社会效益指标', '部门运转', '正常'],
      'continuous',
      '状态类指标，全年保持',
      'a state that is kept all year',
    ],
    [
      ['社会效益指标', '公众形象', '良好'],
      'year-end',
      '定性效果，年底评价',
      'an effect in words, judged at the end of the year',
    ],
    [
      ['数量指标', '培训人次', '280人次'],
      'linear',
      '数量指标，按月累计',
      'a count that grows month by month',
    ],
  ])('of %j: %s, %s', (row, accrual, zh, en) => {
    expect(proposals([row])).toEqual([{ accrual, because: { zh, en } }]);
  });

  it('names the delivery that is waited for', () => {
    const [, quality] = proposals([
      ['数量指标', '采购设备', '5台'],
      ['质量指标', '验收结论', '合格'],
    ]);
    expect(quality).toEqual({
      accrual: 'milestone',
      because: { zh: '随“采购设备”到考核时点', en: 'waits for "采购设备"' },
      hangsOn: 'row-1',
    });
  });
});

describe('names just inside and just outside a rule', () => {
  it.each<[Accrual, ...CheckRow]>([
    // 预算…执行率: at most four characters stand between
    ['budget', '成本指标', '预算内专项类执行率', '≥90%'],
    ['continuous', '成本指标', '预算内各专项类执行率', '≥90%'],
    ['budget', '成本指标', '预算支出率', '≥90%'],
    ['budget', '成本指标', '资金执行率', '≥90%'],
    ['budget', '成本指标', '预算完成率', '≥90%'],
    ['continuous', '成本指标', '预算批复率', '≥90%'],
    // 满意 may stand in the name or in either level
    ['year-end', '社会效益指标', '群众满意程度', '较高'],
    ['year-end', '服务对象满意度指标', '回头客', '有所增加'],
    ['year-end', '其他', '回头客', '增加', { level1: '满意度指标' }],
    // people who are there: 聘用 or 聘请, at most six characters before 人数
    ['continuous', '数量指标', '聘用人数', '20人'],
    ['continuous', '数量指标', '聘请专家人数', '20人'],
    ['continuous', '数量指标', '聘用食堂后勤保洁人数', '20人'],
    ['linear', '数量指标', '聘用食堂及后勤保洁人数', '20人'],
    ['linear', '数量指标', '聘任人数', '20人'],
    ['continuous', '数量指标', '购买服务岗位', '12个'],
    ['continuous', '数量指标', '覆盖村', '12个'],
    ['linear', '数量指标', '覆盖活动', '12场'],
    ['continuous', '数量指标', '受益户数', '120户'],
    ['linear', '数量指标', '受益项目', '12个'],
    ['continuous', '数量指标', '维护里程', '30公里'],
    ['linear', '数量指标', '维护次数', '30次'],
    ['continuous', '数量指标', '运行车辆', '6辆'],
    ['linear', '数量指标', '运行天数', '250天'],
    // 率 is a rate unless it is 效率, 频率, 功率, 速率 or begins 率先
    ['continuous', '数量指标', '巡查率', '90'],
    ['linear', '数量指标', '巡查频率', '90次'],
    ['linear', '数量指标', '设备功率', '50千瓦'],
    ['linear', '数量指标', '通行速率', '60公里'],
    ['linear', '数量指标', '办事效率', '90件'],
    ['linear', '数量指标', '率先完成项目', '3个'],
    // what ends in a count is counted, also when it says 达标
    ['linear', '数量指标', '灌溉达标面积', '500亩'],
    ['continuous', '数量指标', '面积达标', '500亩'],
    ['continuous', '数量指标', '数量准确性', '5次'],
    // payments come back, presents and things do not
    ['milestone', '数量指标', '发放宣传手册', '500本'],
    ['linear', '数量指标', '发放扶持资金', '20户'],
    ['linear', '数量指标', '发放困难群众临时救助', '20户'],
    ['linear', '数量指标', '发放奖学金', '20人'],
    ['linear', '数量指标', '采购特困供养物品', '20份'],
    ['milestone', '数量指标', '购买电脑', '5台'],
    ['linear', '数量指标', '购买服务', '5次'],
    // a delivery is a measured quantity, in a range as well
    ['milestone', '数量指标', '购置车辆', '5-10辆'],
    ['milestone', '  ', '购置灾备云系统', '2个'],
    ['year-end', '数量指标', '购置车辆', '若干'],
    ['linear', '社会效益指标', '购置车辆', '10辆'],
    // a share, a share of a thousand and a tolerance hold at any time
    ['continuous', '社会效益指标', '伤亡事故', '≤3‰'],
    ['continuous', '社会效益指标', '伤亡事故', '≤3%'],
    ['upper-limit', '社会效益指标', '伤亡事故', '≤3起'],
    ['continuous', '社会效益指标', '达到水平', '0.97比例'],
    ['continuous', '质量指标', '读数', '±3%以内'],
    // a price is a cost by the piece
    ['continuous', '成本指标', '服装', '≤2085元/人'],
    ['upper-limit', '成本指标', '服装', '≤2085元'],
    ['linear', '社会效益指标', '配送', '5次/天'],
    // a time limit holds, a date is waited for
    ['continuous', '时效指标', '办结时限', '5个工作日'],
    ['milestone', '时效指标', '办结时限', '2024年10月底'],
    ['milestone', '时效指标', '项目实施', '2024年1-12月'],
    // a number in words of quality is no effect
    ['linear', '社会效益指标', '带动就业', '30-50人'],
    ['continuous', '社会效益指标', '手续', '是'],
    ['year-end', '社会效益指标', '手续', '提升'],
  ])('%s: %s %s %s', (accrual, ...row) => {
    expect(proposals([row])[0]?.accrual).toBe(accrual);
  });
});

describe('what does not hang on a delivery', () => {
  const COUNT: CheckRow = ['数量指标', '培训场次', '5场'];

  it.each<[string, CheckRow[], CheckRow, string | undefined]>([
    [
      'is sought among several by the thing',
      [['数量指标', '采购无人机', '5台'], COUNT],
      ['质量指标', '无人机完好', '是'],
      'row-1',
    ],
    [
      'shares its last word',
      [['数量指标', '采购水泵', '5台'], COUNT],
      ['质量指标', '完好的水泵', '是'],
      'row-1',
    ],
    [
      'shares a word that only comes about when another is left out',
      [['数量指标', '购置泵房设施', '5套'], COUNT],
      ['质量指标', '油泵验收房价', '合理'],
      undefined,
    ],
    [
      'shares no word with it',
      [['数量指标', '采购无人机', '5台'], COUNT],
      ['质量指标', '培训评价', '合格'],
      undefined,
    ],
    [
      'shares one character only',
      [['数量指标', '采购无人机', '5台'], COUNT],
      ['质量指标', '机房环境', '合格'],
      undefined,
    ],
    [
      'shares a word that stands in any name',
      [['数量指标', '购置及时雨工作站', '2套'], COUNT],
      ['时效指标', '工作及时', '及时'],
      undefined,
    ],
    [
      'is one of two deliveries and of neither thing',
      [
        ['数量指标', '采购无人机', '5台'],
        ['数量指标', '购置车辆', '2辆'],
      ],
      ['质量指标', '验收结论', '合格'],
      undefined,
    ],
    [
      'has a share and no number of things before it',
      [['数量指标', '采购进度', '100%']],
      ['质量指标', '验收结论', '合格'],
      undefined,
    ],
    [
      'stands in a table without any quantity',
      [['社会效益指标', '公众形象', '良好']],
      ['质量指标', '验收结论', '合格'],
      undefined,
    ],
    ['is a benefit', [['数量指标', '采购无人机', '5台']], ['社会效益指标', '无人机作用', '明显'], undefined],
    [
      'is a cost by its first level',
      [['数量指标', '采购无人机', '5台']],
      ['经济支出', '无人机', '从严', { level1: '成本指标' }],
      'row-1',
    ],
    ['is timeliness', [['数量指标', '采购无人机', '5台']], ['时效指标', '到货', '及时'], 'row-1'],
  ])('%s', (_, before, row, hangsOn) => {
    expect(proposals([...before, row]).at(-1)?.hangsOn).toBe(hangsOn);
  });
});
