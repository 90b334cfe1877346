import { describe, expect, it } from '@jest/globals';
import { parseTargetValue } from './parse-target-value.js';
import { printTargetValue } from './print-target-value.js';

function printed(
  raw: string,
  indicatorName = '数量',
  nature: string | null = null,
  unit: string | null = null,
): string {
  const context = { indicatorName, level1: '产出指标', level2: '数量指标', fiscalYear: 2024 };
  return printTargetValue(parseTargetValue({ raw, nature, unit }, context));
}

describe('the canonical spelling of a target', () => {
  it.each([
    ['$\\geq 90\\%$', '≥90%'],
    ['不低于９０％', '≥90%'],
    ['90%以上', '≥90%'],
    ['不超过30万元', '≤30万元'],
    ['大于5个', '>5个'],
    ['不到5个', '<5个'],
    ['等于5个', '=5个'],
    ['5 个', '5个'],
    ['1,234.50元', '1234.5元'],
    ['每人每月800元', '800元/人·月'],
    ['三次', '3次'],
    ['百分之九十五', '95%'],
    ['-5%', '-5%'],
    ['184', '184'],
    ['下降3%', '下降3%'],
    ['同比减少5人', '下降5人'],
    ['增长5%以上', '增长≥5%'],
    ['提高2个百分点', '增长2百分点'],
    ['提高到95%', '95%'],
    ['±3%以内', '±3%以内'],
    ['误差士3%', '±3%以内'],
    ['10-20个', '10个至20个'],
    ['80≤X<90', '80≤X<90'],
    ['80%<x≤90%', '80%<X≤90%'],
    ['90%>x>80%', '80%<X<90%'],
    ['2024年12月底前', '≤2024年12月31日'],
    ['2024年12月', '2024年12月'],
    ['12月31日前', '≤2024年12月31日'],
    ['2024年度', '2024年'],
    ['2020年1月--2020年11月', '2020年1月至2020年11月'],
    ['2023-2025', '2023年至2025年'],
    ['2024-03-01至2024-10-31', '2024年3月1日至2024年10月31日'],
    ['是', '是'],
    ['√', '是'],
    ['□是☑否', '否'],
    ['', ''],
    ['  ', ''],
    ['不适用', '无'],
    ['/', '无'],
    ['有效 提高', '有效 提高'],
    ['≥XX个', '≥XX个'],
    ['88 100', '88 100'],
    ['优良率９０分', '90分'],
  ])('%p is printed %p', (raw, text) => {
    expect(printed(raw)).toBe(text);
  });

  it('holds what the columns said', () => {
    expect(printed('90', '合格率', '≥', '百分比')).toBe('≥90%');
    expect(printed('%', '合格率', '≥', '90')).toBe('≥90%');
    expect(printed('5万', '成本', '≤', '元')).toBe('≤5万元');
  });

  it('leaves the year out where none is known', () => {
    const context = { indicatorName: '时间', level1: '', level2: '' };
    expect(printTargetValue(parseTargetValue({ raw: '12月31日前' }, context))).toBe('≤12月31日');
    expect(printTargetValue(parseTargetValue({ raw: '3月底至5月' }, context))).toBe('3月31日至5月');
  });
});
