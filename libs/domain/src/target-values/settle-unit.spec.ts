import { describe, expect, it } from '@jest/globals';
import { settleUnit } from './settle-unit.js';
import type { TargetContext } from './target-value.js';

function settled(
  inline: string | null,
  column: string | null,
  name: string,
  level2 = '',
): readonly unknown[] {
  const context: TargetContext = { indicatorName: name, level1: '', level2 };
  const { unit, notes } = settleUnit(inline, column, context);
  return [unit, notes.map(({ code, detail }) => `${code} ${detail ?? ''}`.trim()).join('; ')];
}

describe('the unit of a target', () => {
  it.each([
    ['%', null, '合格率', '%', ''],
    ['百分比', null, '合格率', '%', ''],
    [null, '%', '合格率', '%', ''],
    ['%', '百分比', '合格率', '%', ''],
    ['元', '万元', '成本', '元', 'unit-conflict 元 / 万元'],
    ['天', '个', '天数', '天', 'unit-conflict 天 / 个'],
    ['万', '元', '成本', '万元', ''],
    ['万', '万元', '成本', '万元', ''],
    ['万', '人次', '人次', '万人次', ''],
    [null, '魔方', '数量', '魔方', 'unit-unknown 魔方'],
    [null, null, '合格率（%）', '%', 'unit-from-name %'],
    [null, null, '合格率%', '%', 'unit-from-name %'],
    [null, null, '成本（单位：万元）', '万元', 'unit-from-name 万元'],
    ['%', null, '合格率（%）', '%', 'unit-in-name-and-value %'],
    ['百分比', null, '合格率(%)', '%', 'unit-in-name-and-value %'],
    ['元', null, '成本（万元）', '元', 'unit-conflict 万元 / 元'],
    [null, '元', '成本（万元）', '元', 'unit-conflict 万元 / 元'],
    [null, null, '数量（含新建）', null, 'unit-missing'],
    [null, null, '合格率', null, 'unit-missing （疑为“%”）'],
    [null, null, '培训人次', null, 'unit-missing （疑为“人次”）'],
    [null, null, '培训人数', null, 'unit-missing （疑为“人”）'],
    [null, null, '开放天数', null, 'unit-missing （疑为“天”）'],
    [null, null, '巡查次数', null, 'unit-missing （疑为“次”）'],
    [null, null, '受益户数', null, 'unit-missing （疑为“户”）'],
    [null, null, '绿化面积', null, 'unit-missing'],
    [null, null, '数量', null, 'unit-missing'],
  ])('%s, %s under %s', (inline, column, name, unit, notes) => {
    expect(settled(inline, column, name)).toEqual([unit, notes]);
  });
});

describe('a unit that is doubtful', () => {
  it.each([
    ['万', '项目成本', '万', 'unit-incomplete 万（疑为万元）'],
    ['亿', '总投资', '亿', 'unit-incomplete 亿'],
    ['万/月', '人工成本', '万/月', 'unit-incomplete 万/月（疑为万元/月）'],
    ['万', '人数', '万', 'unit-incomplete 万'],
    ['M', '风炮射程', '米', 'unit-ambiguous M = 米 / 兆'],
    ['M', '道路长度', '米', 'unit-ambiguous M = 米 / 兆'],
    ['M', '带宽', 'M', 'unit-ambiguous M = 米 / 兆'],
    ['T', '存储', 'T', 'unit-ambiguous T = 吨 / TB'],
    ['G', '流量', 'G', 'unit-ambiguous G = 克 / GB'],
    ['K', '数量', 'K', 'unit-ambiguous K = 千'],
    ['W', '项目成本', 'W', 'unit-ambiguous W = 瓦 / 万'],
    ['W', '功率', 'W', ''],
    ['人/次', '出差人次', '人次', 'unit-ambiguous 人/次 → 人次'],
    ['件/套', '服装', '件套', 'unit-ambiguous 件/套 → 件套'],
    ['次/年', '演练', '次/年', ''],
    ['辆/次', '租车', '辆/次', ''],
  ])('%s under %s', (inline, name, unit, notes) => {
    expect(settled(inline, null, name)).toEqual([unit, notes]);
  });

  it('a cost is also told by its category', () => {
    expect(settled('万', null, '控制数目', '成本指标')).toEqual(['万', 'unit-incomplete 万（疑为万元）']);
  });
});

it('keeps what was written', () => {
  const context: TargetContext = { indicatorName: '合格率（%）', level1: '', level2: '' };
  expect(settleUnit('百分比', null, context).unitRaw).toBe('百分比');
  expect(settleUnit(null, '百分比', context).unitRaw).toBe('百分比');
  expect(settleUnit(null, null, context).unitRaw).toBe('%');
  expect(settleUnit(null, null, { ...context, indicatorName: '数量' }).unitRaw).toBeNull();
});
