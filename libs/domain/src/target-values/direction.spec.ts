import { describe, expect, it } from '@jest/globals';
import { directionOf, isCost, sideOfName, speaksOfDecrease } from './direction.js';
import { speaksOfDay, speaksOfRate, speaksOfTime, unitInName } from './name-words.js';
import type { Comparator, TargetContext, TargetKind } from './target-value.js';

function context(indicatorName: string, level2 = '', level1 = ''): TargetContext {
  return { indicatorName, level1, level2 };
}

function way(
  kind: TargetKind,
  comparator: Comparator | null,
  unit: string | null,
  where: TargetContext,
  decrease = false,
): string | null {
  const found = directionOf({ kind, comparator, number: '5', unit, decrease }, where);
  return found === null ? null : `${found.value}${found.inferred ? '?' : ''}`;
}

describe('which way is good', () => {
  it.each<[TargetKind, Comparator | null, string | null]>([
    ['numeric', '≥', 'higherIsBetter'],
    ['numeric', '>', 'higherIsBetter'],
    ['numeric', '≤', 'lowerIsBetter'],
    ['numeric', '<', 'lowerIsBetter'],
    ['numeric', '=', 'exact'],
    ['date', '≤', 'lowerIsBetter'],
    ['date', '≥', 'higherIsBetter'],
    ['date', '=', 'exact'],
    ['date', null, 'lowerIsBetter?'],
    ['range', null, 'exact'],
    ['tolerance', '≤', 'exact'],
    ['yes-no', null, 'exact'],
    ['period', null, 'exact'],
    ['qualitative', null, null],
    ['unclear', null, null],
    ['none', null, null],
    ['placeholder', null, null],
  ])('%s with %s: %s', (kind, comparator, expected) => {
    expect(way(kind, comparator, '个', context('投诉率'))).toBe(expected);
  });

  it.each([
    ['购买服务人数', '', '人', 'higherIsBetter?'],
    ['合格率', '', '%', 'higherIsBetter?'],
    ['投诉次数', '', '次', 'lowerIsBetter?'],
    ['投诉处理率', '', '%', 'higherIsBetter?'],
    ['误差率', '', '%', 'lowerIsBetter?'],
    ['结余率', '', '%', 'lowerIsBetter?'],
    ['事故起数', '', '起', 'lowerIsBetter?'],
    ['事故隐患整改率', '', '%', 'higherIsBetter?'],
    ['服装单价', '', '元/人', 'lowerIsBetter?'],
    ['流转费', '成本指标', '元/亩', 'lowerIsBetter?'],
    ['流转费', '成本指标', null, 'lowerIsBetter?'],
    ['流转费', '成本指标', '万', 'lowerIsBetter?'],
    ['流转费', '成本指标', '万/亩', 'lowerIsBetter?'],
    ['流转费', '成本指标', '人民币', 'lowerIsBetter?'],
    ['保障人员经费', '数量指标', '人', 'higherIsBetter?'],
    ['保障人员经费', '成本指标', '个月', 'higherIsBetter?'],
    ['用电量', '成本指标', '度', 'lowerIsBetter?'],
    ...['漏损率', '近视率', '感染率', '复发率', '退学率', '离职率', '差评率', '负债率', '贫困发生率'].map(
      (name) => [name, '', '%', 'lowerIsBetter?'] as const,
    ),
    ['噪音', '', 'dB', 'lowerIsBetter?'],
    ['PM2.5浓度', '', '微克/立方米', 'lowerIsBetter?'],
    ['经济损失', '', '万元', 'lowerIsBetter?'],
    ['未处理投诉数', '', '件', 'lowerIsBetter?'],
    ['信访件办理时限', '时效指标', '天', 'lowerIsBetter?'],
    ...['案件办理数', '受理投诉数', '打击违法犯罪案件', '灾害预警次数', '舆情报告数', '查办案件数'].map(
      (name) => [name, '数量指标', '件', 'higherIsBetter?'] as const,
    ),
    ...['失业保险参保人数', '失业人员再就业人数', '法律纠纷咨询人数', '伤亡人员抚恤人数'].map(
      (name) => [name, '数量指标', '人', 'higherIsBetter?'] as const,
    ),
    ['死亡畜禽无害化处理头数', '数量指标', '头', 'higherIsBetter?'],
    ['闲置土地盘活面积', '数量指标', '亩', 'higherIsBetter?'],
    ['污染物减排量', '生态效益指标', '吨', 'higherIsBetter?'],
    ['降低成本', '经济效益指标', '万元', 'higherIsBetter?'],
    ['审批压缩时间', '时效指标', '工作日', 'higherIsBetter?'],
    ['系统无故障运行时间', '质量指标', '小时', 'higherIsBetter?'],
    ['养护期', '时效指标', '天', 'higherIsBetter?'],
    ['预算执行率', '成本指标', '%', 'higherIsBetter?'],
    ['成本节约率', '成本指标', '%', 'higherIsBetter?'],
    ['成本控制率', '成本指标', '%', 'higherIsBetter?'],
    ['补助人数', '成本指标', '人', 'higherIsBetter?'],
    ['办结时间', '', '天', 'lowerIsBetter?'],
    ['维修周期', '', '小时', 'lowerIsBetter?'],
    ['设备交付', '时效指标', '工作日', 'lowerIsBetter?'],
    ['设备交付', '时效指标', '次', 'higherIsBetter?'],
    ['设备交付', '', '天', 'higherIsBetter?'],
    ['使用年限', '时效指标', '年', 'higherIsBetter?'],
    ['开放时间', '时效指标', '小时', 'higherIsBetter?'],
    ['质保期限', '时效指标', '年', 'higherIsBetter?'],
  ])('a bare number under %s, %s, in %s: %s', (name, level2, unit, expected) => {
    expect(way('numeric', null, unit, context(name, level2))).toBe(expected);
  });

  // a zero under a neutral name stays a count: five trained of none planned is nobody's fault
  it.each([
    ...['食物中毒人数', '群体性事件', '贫困发生率', '黑车数量', '撂荒面积', '重复申报数', '廉政风险事件'].map(
      (name) => [name, 'lowerIsBetter?'] as const,
    ),
    ...['培训人次', '突发事件处置率'].map((name) => [name, 'higherIsBetter?'] as const),
  ])('0 under %s: %s', (name, expected) => {
    const reading = { kind: 'numeric', comparator: null, number: '0', unit: null, decrease: false } as const;
    const found = directionOf(reading, context(name));
    expect(`${found?.value ?? ''}${found?.inferred === true ? '?' : ''}`).toBe(expected);
  });

  it('a decrease is better when it is larger, even of a bad thing', () => {
    expect(way('numeric', null, '%', context('投诉率'), true)).toBe('higherIsBetter?');
    expect(way('numeric', '≤', '%', context('投诉率'), true)).toBe('lowerIsBetter');
  });

  it('says why', () => {
    const reason = (
      name: string,
      unit: string | null,
      comparator: Comparator | null = null,
    ): string | undefined =>
      directionOf({ kind: 'numeric', comparator, number: '5', unit, decrease: false }, context(name))?.because
        .zh;
    expect(reason('投诉率', '%')).toBe('名称含“投诉”，越低越好');
    expect(reason('服装单价', '元')).toBe('成本未写比较符，按不超过理解');
    expect(reason('办结时间', '天')).toBe('办理时长，按不超过理解');
    expect(reason('人数', '人')).toBe('数量或比率未写比较符，按不低于理解');
    expect(reason('人数', '人', '≥')).toBe('比较符为“≥”');
  });
});

describe('what a name says', () => {
  it.each(['投诉率', '不合格率', '空置率', '辍学率', '排放量', '等待时间', '负面舆情数', '退货率'])(
    '%s: less is better',
    (name) => {
      expect(sideOfName(name)).toBe('lower');
    },
  );

  it.each([
    '投诉办结率',
    '纠纷化解率',
    '隐患整改率',
    '事故下降率',
    '应急响应率',
    '合格率',
    '人数',
    '火灾防治',
  ])('%s: it does not say so', (name) => {
    expect(sideOfName(name)).toBeNull();
  });

  it.each([
    ['项目成本', '', true],
    ['服装单价', '', true],
    ['工程造价', '', true],
    ['预算控制数', '', true],
    ['经费', '', true],
    ['经费到位率', '', false],
    ['预算执行率', '', false],
    ['支出进度', '', false],
    ['支出率', '', false],
    ['人数', '', false],
    ['人数', '经济成本指标', true],
    ['资金使用效率', '成本指标', false],
    ['补助人数', '成本指标', false],
  ])('%s in %s is a cost: %s', (name, level2, cost) => {
    expect(isCost(context(name, level2))).toBe(cost);
  });

  it('the first level may say that it is a cost', () => {
    expect(isCost(context('租金', '', '成本指标'))).toBe(true);
  });

  it.each(['下降', '降低', '减少', '压减', '缩短', '提前', '下浮', '降幅', '节约', '↓'])(
    '%s is a decrease',
    (word) => {
      expect(speaksOfDecrease(word)).toBe(true);
    },
  );

  it.each(['增长', '提高', '上升', '延长', '↑', ''])('%p is none', (word) => {
    expect(speaksOfDecrease(word)).toBe(false);
  });

  it.each([
    ['完成时间', true, true],
    ['到位日期', true, true],
    ['完成年份', true, false],
    ['服务期限', true, false],
    ['实施周期', true, false],
    ['建设工期', true, false],
    ['截止时点', true, true],
    ['响应时间', true, false],
    ['等待时间', true, false],
    ['开放时间', true, false],
    ['人数', false, false],
    ['时效', false, false],
  ])('%s speaks of time: %s, of one day: %s', (name, time, day) => {
    expect([speaksOfTime(context(name)), speaksOfDay(context(name))]).toEqual([time, day]);
  });

  it.each([
    ['合格率', true],
    ['合格率（%）', true],
    ['合格率%', true],
    ['完成率情况', true],
    ['满意度', true],
    ['绿化占比', true],
    ['参与比例', true],
    ['百分比', true],
    ['工作效率', false],
    ['巡查频率', false],
    ['设备功率', false],
    ['汇率', false],
    ['税率', false],
    ['比例尺', false],
    ['人数', false],
  ])('%s is a rate: %s', (name, rate) => {
    expect(speaksOfRate(name)).toBe(rate);
  });

  it.each([
    ['合格率（%）', '%'],
    ['合格率(％)', '%'],
    ['合格率%', '%'],
    ['成本（万元）', '万元'],
    ['成本（单位：万元）', '万元'],
    ['成本（单位万元）', '万元'],
    ['人数（含新增） ', '含新增'],
    ['合格率', null],
    ['（一）合格率', null],
    ['成本（一二三四五六七八九）', null],
  ])('%s carries the unit %s', (name, unit) => {
    expect(unitInName(name)).toBe(unit);
  });
});
