import { describe, expect, it } from '@jest/globals';
import { parseTargetValue } from './parse-target-value.js';
import { derivedParts } from './same-value.js';
import { TARGET_FINDING_WORDS } from './target-findings.data.js';
import { asTargetFinding } from './target-findings.js';
import type { TargetValue } from './target-value.js';

function parsed(
  raw: string,
  nature: string | null,
  unit: string | null,
  indicatorName = '合格率',
): TargetValue {
  return parseTargetValue({ raw, nature, unit }, { indicatorName, level1: '', level2: '', fiscalYear: 2024 });
}

function remarks(value: TargetValue): string[] {
  return value.findings.map(({ code, detail }) => (detail === null ? code : `${code}: ${detail}`));
}

describe('a value and its column of natures', () => {
  it.each([
    ['90%', '≥', '≥', []],
    ['≥90%', '≥', '≥', []],
    ['≥90%', '>', '≥', []],
    ['>90%', '≥', '>', []],
    ['≤90%', '≥', '≤', ['comparator-conflict: ≥ / ≤', 'comparator-unusual: 合格率 ≤']],
    ['=90%', '≥', '=', ['comparator-conflict: ≥ / =']],
  ])('%s beside %s is %s', (raw, nature, comparator, expected) => {
    const value = parsed(raw, nature, null);
    expect([value.comparator, remarks(value)]).toEqual([comparator, expected]);
  });

  it.each(['及时', '80%-90%', '是'])('%s takes no comparator', (raw) => {
    expect(parsed(raw, '≥', null).comparator).toBeNull();
  });

  it('a date takes it', () => {
    expect(parsed('2024年12月', '≤', null, '时间')).toMatchObject({
      kind: 'date',
      comparator: '≤',
      date: '2024-12',
    });
  });

  it.each([
    ['90%', '正向', 'higherIsBetter', false, []],
    ['90%', '反向', 'lowerIsBetter', false, []],
    [
      '≤90%',
      '正向',
      'higherIsBetter',
      false,
      ['comparator-unusual: 合格率 ≤', 'nature-conflict: 比较符为“≤”'],
    ],
    ['=90%', '反向', 'exact', false, []],
    ['80%-90%', '反向', 'exact', false, []],
    ['90%', '定量', 'higherIsBetter', true, []],
    ['90%', '定性', 'higherIsBetter', true, ['nature-conflict: 定性']],
  ])('%s beside %s points to %s', (raw, nature, way, inferred, expected) => {
    const value = parsed(raw, nature, null);
    expect([value.direction?.value, value.direction?.inferred, remarks(value)]).toEqual([
      way,
      inferred,
      expected,
    ]);
  });

  it('words beside 定量 contradict it', () => {
    expect(remarks(parsed('及时', '定量', null, '及时性'))).toEqual(['nature-conflict: 定量']);
    expect(remarks(parsed('及时', '定性', null, '及时性'))).toEqual([]);
    expect(remarks(parsed('80-90分', '定性', null, '得分'))).toEqual(['nature-conflict: 定性']);
    expect(parsed('及时', '正向', null, '及时性').direction).toBeNull();
  });
});

describe('a value and its unit column', () => {
  it('units of words, dates and blanks are not asked for', () => {
    expect([parsed('及时', null, '%').unit, parsed('', null, '%').unit]).toEqual([null, null]);
    expect(parsed('2024年12月', null, '%', '时间').unit).toBeNull();
  });

  it('an unknown unit beside a range is reported and not taken', () => {
    const value = parsed('10-20', null, '魔方', '数量');
    expect([value.unit, remarks(value)]).toEqual([null, ['unit-unknown: 魔方', 'unit-missing']]);
    expect(parsed('10', null, '魔方', '数量').unit).toBe('魔方');
  });

  it('a known one is taken', () => {
    expect(parsed('10-20', null, '个', '数量')).toMatchObject({ unit: '个', unitRaw: '个', findings: [] });
  });
});

it.each(['$90$', '\\geq 90', '90\\%', '$x$'])('%s tells of its formula', (raw) => {
  expect(remarks(parsed(raw, null, null))).toContain('latex');
});

it.each(['≥90%', '$90', 'a\\1'])('%s tells of none', (raw) => {
  expect(remarks(parsed(raw, null, null))).not.toContain('latex');
});

it('keeps the raw text for ever, and says what it matched', () => {
  const value = parsed('  ≥ ９０ ％\n', null, null);
  expect([value.raw, value.normalised, value.unitRaw]).toEqual(['  ≥ ９０ ％\n', '≥ 90 %', '%']);
});

it('two spellings of one target agree in what decides a score', () => {
  expect(derivedParts(parsed('不低于90%', null, null))).toEqual(
    derivedParts(parsed('≥ ９０百分比', null, null)),
  );
  expect(derivedParts(parsed('>90%', null, null))).not.toEqual(derivedParts(parsed('≥90%', null, null)));
  expect(Object.keys(derivedParts(parsed('90', null, null))).sort()).toEqual([
    'absence',
    'comparator',
    'date',
    'kind',
    'number',
    'period',
    'range',
    'unit',
    'yesNo',
  ]);
});

describe('the words of a remark', () => {
  it.each(Object.entries(TARGET_FINDING_WORDS))('%s', (code, [weight, zh, en]) => {
    const finding = asTargetFinding({ code: code as keyof typeof TARGET_FINDING_WORDS, detail: '$& 5' });
    expect(finding).toMatchObject({ code, weight, detail: '$& 5' });
    expect(finding.words.zh).toBe(zh.split('{}').join('$& 5'));
    expect(finding.words.en).toBe(en.split('{}').join('$& 5'));
  });

  it('are whole without a detail', () => {
    expect(asTargetFinding({ code: 'unit-missing' })).toEqual({
      code: 'unit-missing',
      weight: 'advice',
      detail: null,
      words: { zh: '缺少计量单位', en: 'the unit is missing' },
    });
  });
});
