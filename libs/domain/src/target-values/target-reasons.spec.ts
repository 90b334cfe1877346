import { describe, expect, it } from '@jest/globals';
import { directionOf } from './direction.js';
import { dividedUnit } from './divided-unit.js';
import { parseTargetValue } from './parse-target-value.js';
import { suspicions } from './suspicions.js';
import type { Comparator, TargetContext, TargetKind } from './target-value.js';

const named = (indicatorName: string, level2 = ''): TargetContext => ({ indicatorName, level1: '', level2 });

describe('which way is good says why', () => {
  it.each<[TargetKind, Comparator | null, string | null, TargetContext, boolean, string, string]>([
    ['numeric', '≥', '个', named('数量'), false, '比较符为“≥”', 'the comparator is "≥"'],
    ['numeric', '=', '个', named('数量'), false, '比较符为“=”', 'the comparator is "="'],
    ['date', '<', null, named('时间'), false, '比较符为“<”', 'the comparator is "<"'],
    ['numeric', null, '%', named('事故'), true, '降幅越大越好', 'a larger decrease is better'],
    [
      'numeric',
      null,
      '次',
      named('投诉次数'),
      false,
      '名称含“投诉”，越低越好',
      'the name speaks of "投诉": less is better',
    ],
    [
      'numeric',
      null,
      '元',
      named('服装单价'),
      false,
      '成本未写比较符，按不超过理解',
      'a cost without a comparator is an upper limit',
    ],
    [
      'numeric',
      null,
      '天',
      named('办结时间'),
      false,
      '办理时长，按不超过理解',
      'an elapsed time is an upper limit',
    ],
    [
      'numeric',
      null,
      '个',
      named('网格'),
      false,
      '数量或比率未写比较符，按不低于理解',
      'a count or rate without a comparator is a minimum',
    ],
    [
      'numeric',
      null,
      null,
      named('时效', '时效指标'),
      false,
      '数量或比率未写比较符，按不低于理解',
      'a count or rate without a comparator is a minimum',
    ],
    ['range', null, '个', named('网格'), false, '区间内为达成', 'inside the range is met'],
    ['tolerance', '≤', '%', named('误差'), false, '区间内为达成', 'inside the range is met'],
    ['yes-no', null, null, named('公开'), false, '是或否', 'yes or no'],
    ['period', null, null, named('实施'), false, '在期间内为达成', 'inside the period is met'],
    ['date', null, null, named('完成时间'), false, '日期按不晚于理解', 'a date is the latest day'],
  ])('%s with %s in %s', (kind, comparator, unit, context, decrease, zh, en) => {
    const found = directionOf({ kind, comparator, number: '5', unit, decrease }, context);
    expect(found?.because).toEqual({ zh, en });
  });

  it('and the nature column is named where it decides', () => {
    const value = parseTargetValue({ raw: '100', nature: '反向' }, named('合格数', '质量指标'));
    expect(value.direction).toEqual({
      value: 'lowerIsBetter',
      inferred: false,
      because: { zh: '指标性质列写明', en: 'stated by the nature column' },
    });
  });
});

describe('what is questioned says what it may have been', () => {
  it.each<[string, Comparator | null, string | null, string, string[]]>([
    ['150', null, '%', '完成率', ['percent-over-100 150% > 100%']],
    ['292', null, '%', '合格率', ['percent-over-100 292% > 100%', 'ocr-suspected 292% → ≥92%']],
    ['299.55', null, '%', '合格率', ['percent-over-100 299.55% > 100%', 'ocr-suspected 299.55% → ≥99.55%']],
    ['1292', null, '%', '合格率', ['percent-over-100 1292% > 100%']],
    ['-90', '≥', '%', '合格率', ['ocr-suspected -90% → 90%?']],
    ['0.97', null, '比例', '在线率', ['ratio-not-percent 0.97 = 97%']],
    ['97', null, '比例', '在线率', ['unit-ambiguous 97比例']],
    ['0.97', null, null, '合格率', ['ratio-not-percent 0.97 = 97%']],
    ['2280', null, '次', '维修次数', ['ocr-suspected 2280 → ≥280?']],
    ['2280', null, null, '维修', []],
    ['12280', null, '次', '维修次数', []],
    ['2280.5', null, '公里', '里程', []],
    ['202412', null, null, '数量', ['ambiguous-date 202412']],
    ['120241', null, null, '数量', []],
    ['2024123', null, null, '数量', []],
    ['2024.12', null, null, '数量', ['ambiguous-date 2024.12']],
    ['12024.1', null, null, '数量', []],
    ['12024', null, null, '数量', []],
    ['5', '≥', '%', '投诉率', ['comparator-unusual 投诉率 ≥']],
    ['99', '<', '%', '合格率', ['comparator-unusual 合格率 <']],
  ])('%s with %s in %s under %s', (number, comparator, unit, name, expected) => {
    const notes = suspicions({ number, comparator, unit, context: named(name), decrease: false });
    expect(notes.map(({ code, detail }) => `${code} ${detail ?? ''}`.trim())).toEqual(expected);
  });

  it('words of doubt are in the language of the sentence', () => {
    const [finding] = parseTargetValue({ raw: '≥95' }, named('合格率')).findings;
    expect(finding).toMatchObject({ code: 'unit-missing', detail: '（疑为“%”）' });
    expect(finding?.words).toEqual({
      zh: '缺少计量单位（疑为“%”）',
      en: 'the unit is missing (probably "%")',
    });
    const [cost] = parseTargetValue({ raw: '≤12万/月' }, named('项目成本')).findings;
    expect(cost?.words).toEqual({
      zh: '计量单位不完整：万/月（疑为万元/月）',
      en: 'the unit is incomplete: 万/月 (probably 万元/月)',
    });
    const [bare] = parseTargetValue({ raw: '≥12万' }, named('规模')).findings;
    expect(bare?.words).toEqual({ zh: '计量单位不完整：万', en: 'the unit is incomplete: 万' });
  });
});

describe('a unit with what stood before the number', () => {
  it.each([
    ['元', '人', '元/人'],
    ['(元)', '人', '元/人'],
    ['(万元)', '人', '万元/人'],
    ['(a)b', '人', '(a)b/人'],
    ['a(b)', '人', 'a(b)/人'],
    ['元/年', '人', '元/年·人'],
    ['(元/年)', '人', '元/年·人'],
    ['元每年', '人', '元每年·人'],
    ['元/每年', '人', '元/每年·人'],
    ['元/人', '人', '元/人'],
    ['元/人·年', '人', '元/人·年'],
    ['元/年', '3年', '元/年'],
  ])('%s by %s is %s', (written, per, unit) => {
    expect(dividedUnit(written, per)).toBe(unit);
  });
});
