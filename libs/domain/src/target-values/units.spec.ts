import { describe, expect, it } from '@jest/globals';
import { dividedUnit } from './divided-unit.js';
import { isKnownUnit, scaleOf, unitAtStart } from './unit-grammar.js';
import { JOINED_RESULTS, JOINED_UNITS, KNOWN_UNITS, SCALES, UNIT_SYNONYMS } from './units.data.js';
import { inPlainUnit, normaliseUnit } from './units.js';

describe('one spelling per unit', () => {
  it.each([
    ['百分比', '%'],
    ['百分号', '%'],
    ['个百分点', '百分点'],
    ['千分比', '‰'],
    ['元/人', '元/人'],
    ['元每人', '元/人'],
    ['元//人', '元/人'],
    ['元/人/月', '元/人·月'],
    ['元/人*月', '元/人·月'],
    ['元/人×月', '元/人·月'],
    ['元/人•月', '元/人·月'],
    ['元/人.月', '元/人·月'],
    ['元/(人·月)', '元/人·月'],
    ['元/（人）'.normalize('NFKC'), '元/人'],
    ['(元/人)', '元/人'],
    ['元/个月', '元/月'],
    ['元/日', '元/天'],
    ['元/㎡'.normalize('NFKC'), '元/平方米'],
    ['元/m2/年', '元/平方米·年'],
    ['人民币', '元'],
    ['块钱', '元'],
    ['万人民币', '万元'],
    ['人/次', '人次'],
    ['人·次', '人次'],
    ['人*次', '人次'],
    ['台/套', '台套'],
    ['台(套)', '台套'],
    ['套(台)', '台套'],
    ['场(次)', '场次'],
    ['件(套)', '件套'],
    ['月', '个月'],
    ['个月', '个月'],
    ['次/月', '次/月'],
    ['次/2个月', '次/2月'],
    ['次/2年', '次/2年'],
    ['日', '天'],
    ['日历天', '天'],
    ['个工作日', '工作日'],
    ['个小时', '小时'],
    ['h', '小时'],
    ['km', '公里'],
    ['千米', '公里'],
    ['km2', '平方公里'],
    ['m3', '立方米'],
    ['万m3', '万立方米'],
    ['万平方', '万平方米'],
    ['kg', '公斤'],
    ['千克', '公斤'],
    ['t', '吨'],
    ['mg/L', '毫克/升'],
    ['μg/m3', '微克/立方米'],
    ['ug/m3', '微克/立方米'],
    ['kWh', '千瓦时'],
    ['KW', '千瓦'],
    ['MPa', '兆帕'],
    ['℃', '°C'],
    ['dB(A)', 'dBA'],
    ['M/s', 'Mbps'],
    ['TEU', '标箱'],
    ['标准箱', '标箱'],
    ['/10万', '十万分之一'],
    ['/十万', '十万分之一'],
    ['/10万人', '十万分之一'],
    ['元 / 人', '元/人'],
    ['魔方', '魔方'],
    ['', ''],
  ])('%s is %s', (written, normal) => {
    expect(normaliseUnit(written)).toBe(normal);
  });

  it.each(Object.entries(UNIT_SYNONYMS))('%s means %s, which stays as it is', (written, normal) => {
    expect(isKnownUnit(written)).toBe(true);
    expect(normaliseUnit(written)).toBe(normal === '公升' ? '升' : normaliseUnit(normal));
    expect(normaliseUnit(normaliseUnit(written))).toBe(normaliseUnit(written));
  });

  it.each(Object.entries(JOINED_UNITS))('%s counts %s together', (written, normal) => {
    expect(normaliseUnit(written)).toBe(normal);
    expect(isKnownUnit(normal)).toBe(true);
  });

  it('every known unit is known, alone and below a stroke', () => {
    for (const unit of KNOWN_UNITS) {
      expect([unit, isKnownUnit(unit), isKnownUnit(`元/${unit}`)]).toEqual([unit, true, true]);
      expect([unit, normaliseUnit(normaliseUnit(unit))]).toEqual([unit, normaliseUnit(unit)]);
    }
  });
});

describe('the unit with which a text begins', () => {
  it.each([
    ['元/人以内', '元/人'],
    ['人次以上', '人次'],
    ['人左右', '人'],
    ['万元', '万元'],
    ['万', '万'],
    ['十万元', '十万元'],
    ['个项目', '个'],
    ['次/2年', '次/2年'],
    ['次/季度', '次/季度'],
    ['元/半天', '元/半天'],
    ['元/标箱/年', '元/标箱/年'],
    ['元/标箱·2年', '元/标箱·2年'],
    ['元每人每月', '元每人每月'],
    ['(元/人)以内', '(元/人)'],
    ['吨标准煤/年', '吨标准煤/年'],
    ['%', '%'],
    ['/10万', '/10万'],
    ['/10万人', '/10万人'],
  ])('%s begins with %s', (text, unit) => {
    expect(unitAtStart(text)).toBe(unit);
  });

  it.each(['魔方', '', '/人', '以上', '左右', '/20万', '(以上)'])('%p begins with none', (text) => {
    expect(unitAtStart(text)).toBeNull();
    expect(isKnownUnit(text)).toBe(false);
  });

  it('is all of the text or it is not the unit', () => {
    expect(isKnownUnit('元/人')).toBe(true);
    expect(isKnownUnit('元/人以内')).toBe(false);
  });
});

describe('the power of ten before a unit', () => {
  it.each(Object.entries(SCALES))('%s元 is 元 with exponent %s', (scale, exponent) => {
    expect(scaleOf(`${scale}元`)).toEqual({ exponent, unit: '元' });
  });

  it.each(['元', '人次', '千瓦', '千瓦时', '百分点', '万像素', '个', '魔方', ...JOINED_RESULTS])(
    '%s has none',
    (unit) => {
      expect(scaleOf(unit)).toEqual({ exponent: 0, unit });
    },
  );

  it.each([
    ['30', '万元', '300000', '元'],
    ['2.5', '亿元', '250000000', '元'],
    ['3', '百万元', '3000000', '元'],
    ['5', '千人', '5000', '人'],
    ['1.2', '万元/户', '12000', '元/户'],
    ['800', '元/人·月', '800', '元/人·月'],
    ['0.97', '比例', '97', '%'],
    ['3', '‰', '0.3', '%'],
    ['9', '成', '90', '%'],
    ['90', '%', '90', '%'],
    ['250', '万', '2500000', ''],
  ])('%s %s is %s %s', (number, unit, plain, plainUnit) => {
    expect(inPlainUnit(number, unit)).toEqual({ number: plain, unit: plainUnit });
  });
});

describe('what a number is divided by, said before it', () => {
  it.each([
    ['元', '人', '元/人'],
    ['(元)', '人', '元/人'],
    ['次', '2年', '次/2年'],
    ['元', '人·月', '元/人·月'],
    ['元/年', '人', '元/年·人'],
    ['元/(月)', '人', '元/月·人'],
    ['次/年', '年', '次/年'],
    ['元每人', '人', '元每人'],
    ['人/次', '2年', '人/次'],
  ])('%s, %s: %s', (written, per, unit) => {
    expect(dividedUnit(written, per)).toBe(unit);
  });
});
