import { describe, expect, it } from '@jest/globals';
import { suspicions } from './suspicions.js';
import type { Comparator } from './target-value.js';

function doubts(written: string, indicatorName: string, decrease = false): string[] {
  const [, sign = '', number = '', unit = ''] = /^([≥≤<>=]?)(-?[\d.]+)(.*)$/u.exec(written) ?? [];
  const comparator = sign === '' ? null : (sign as Comparator);
  const context = { indicatorName, level1: '', level2: '' };
  return suspicions({ number, comparator, unit: unit === '' ? null : unit, context, decrease }).map(
    ({ code }) => code,
  );
}

describe('what a careful clerk would question', () => {
  it.each([
    ['≥100%', '到位率', 'at-least-100-percent'],
    ['>100%', '到位率', 'at-least-100-percent'],
    ['150%', '完成率', 'percent-over-100'],
    ['≥101%', '完成率', 'percent-over-100'],
    ['292%', '合格率', 'percent-over-100 ocr-suspected'],
    ['2100%', '合格率', 'percent-over-100 ocr-suspected'],
    ['299.5%', '合格率', 'percent-over-100 ocr-suspected'],
    ['=292%', '合格率', 'percent-over-100'],
    ['2101%', '合格率', 'percent-over-100'],
    ['392%', '合格率', 'percent-over-100'],
    ['-90%', '合格率', 'ocr-suspected'],
    ['≥-90%', '合格率', 'ocr-suspected'],
    ['0.97比例', '在线率', 'ratio-not-percent'],
    ['1比例', '在线率', 'ratio-not-percent'],
    ['97比例', '在线率', 'unit-ambiguous'],
    ['0比例', '在线率', 'unit-ambiguous'],
    ['0.97', '合格率', 'ratio-not-percent'],
    ['2280次', '维修次数', 'ocr-suspected'],
    ['292人', '人数', ''],
    ['2100人', '人数', 'ocr-suspected'],
    ['2024', '数量', 'may-be-year'],
    ['1999', '数量', 'may-be-year'],
    ['202412', '数量', 'ambiguous-date'],
    ['20241231', '数量', 'ambiguous-date'],
    ['2024.12', '数量', 'ambiguous-date'],
    ['2024.1', '数量', 'ambiguous-date'],
    ['≥5%', '投诉率', 'comparator-unusual'],
    ['>5%', '投诉率', 'comparator-unusual'],
    ['≤99%', '稳定运行率', 'comparator-unusual'],
    ['<99%', '合格率', 'comparator-unusual'],
    ['0.9%', '满意度', 'ratio-not-percent'],
    ['≥0.98%', '合格率', 'ratio-not-percent'],
    ['1%', '完成率', 'ratio-not-percent'],
    ['≥100万元', '项目成本', 'comparator-unusual'],
    ['>2085元/人', '服装单价', 'comparator-unusual'],
    ['≤80%', '知晓率', 'comparator-unusual'],
    ['<90%', '就业率', 'comparator-unusual'],
    ['≤95%', '投诉处理率', 'comparator-unusual'],
    ['≥5天', '办结时间', 'comparator-unusual'],
    ['=300天', '开放天数', 'equals-target'],
    ['=5', '数量', 'equals-target'],
  ])('%s under %s: %s', (written, name, codes) => {
    expect(doubts(written, name).join(' ')).toBe(codes);
  });

  it.each([
    ['100%', '到位率'],
    ['0.5%', '系统故障率'],
    ['0.9%', '增长率'],
    ['1.01%', '合格率'],
    ['≥500元/人', '低保标准'],
    ['≥8000小时', '平均无故障时间'],
    ['≥10件', '查办案件数'],
    ['≥30天', '开放时间'],
    ['≤100%', '支出进度'],
    ['=100%', '到位率'],
    ['≥100%', '收入增长率'],
    ['120%', '旅游收入增幅'],
    ['110%', '保值增值率'],
    ['292%', '床位使用率'],
    ['-3%', '增长率'],
    ['-3%', '误差率'],
    ['-3%', '变化率'],
    ['-3%', '能耗'],
    ['-3℃', '合格率'],
    ['1', '合格率'],
    ['0.97', '系数'],
    ['1.5', '合格率'],
    ['≥2280次', '维修次数'],
    ['2280元', '成本'],
    ['2280万元', '成本'],
    ['2080次', '维修次数'],
    ['2024个', '数量'],
    ['1899', '数量'],
    ['202413', '数量'],
    ['202412', '完成时间'],
    ['2024.13', '数量'],
    ['≤5%', '投诉率'],
    ['≥95%', '投诉处理率'],
    ['≥95%', '合格率'],
    ['≤5%', '不合格率'],
    ['=0次', '事故次数'],
    ['=100元', '单价'],
    ['=95%', '合格率'],
  ])('%s under %s is not questioned', (written, name) => {
    expect(doubts(written, name)).toEqual([]);
  });

  it('a bad thing may well fall by at least so much', () => {
    expect(doubts('≥10件', '案件数', true)).toEqual([]);
    expect(doubts('≥10件', '案件数', false)).toEqual(['comparator-unusual']);
  });
});
