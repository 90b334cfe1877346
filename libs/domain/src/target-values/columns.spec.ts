import { describe, expect, it } from '@jest/globals';
import { isBlank, merged, natureOf, NO_NATURE } from './column-natures.js';
import { readColumns } from './columns.js';

function read(raw: string, nature = '', unit = ''): readonly unknown[] {
  const columns = readColumns({ raw, nature, unit });
  const told = columns.comparator ?? columns.direction ?? columns.sort;
  return [columns.value, told, columns.unit, columns.notes.map(({ code }) => code).join(' ')];
}

describe('what the column 指标性质 states', () => {
  it.each([
    ['≥', { comparator: '≥' }],
    ['＝', { comparator: '=' }],
    ['<=', { comparator: '≤' }],
    ['不低于', { comparator: '≥' }],
    ['大于等于', { comparator: '≥' }],
    ['小于', { comparator: '<' }],
    ['正向', { direction: 'higherIsBetter' }],
    ['正向指标', { direction: 'higherIsBetter' }],
    ['正指标', { direction: 'higherIsBetter' }],
    ['越高越好', { direction: 'higherIsBetter' }],
    ['越大越好', { direction: 'higherIsBetter' }],
    ['高优', { direction: 'higherIsBetter' }],
    ['反向', { direction: 'lowerIsBetter' }],
    ['反向指标', { direction: 'lowerIsBetter' }],
    ['逆向', { direction: 'lowerIsBetter' }],
    ['逆向指标', { direction: 'lowerIsBetter' }],
    ['负向', { direction: 'lowerIsBetter' }],
    ['负向指标', { direction: 'lowerIsBetter' }],
    ['逆指标', { direction: 'lowerIsBetter' }],
    ['越低越好', { direction: 'lowerIsBetter' }],
    ['越小越好', { direction: 'lowerIsBetter' }],
    ['低优', { direction: 'lowerIsBetter' }],
    ['定量', { sort: '定量' }],
    ['定量指标', { sort: '定量' }],
    ['定性', { sort: '定性' }],
    ['定性指标', { sort: '定性' }],
    ['', {}],
    ['无', {}],
    ['-', {}],
    ['/', {}],
    ['——', {}],
  ])('%p', (text, stated) => {
    expect(natureOf(text.normalize('NFKC').replace('<=', '≤'))).toEqual({ ...NO_NATURE, ...stated });
  });

  it.each(['约', '个', '≥90', '正', '定', '好', '90'])('%s is none', (text) => {
    expect(natureOf(text)).toBeNull();
  });

  it('is the first of several that state the same thing', () => {
    const parts = [
      { ...NO_NATURE, comparator: '≥' as const },
      { ...NO_NATURE, comparator: '≤' as const, direction: 'lowerIsBetter' as const },
      { ...NO_NATURE, direction: 'higherIsBetter' as const, sort: '定量' as const },
    ];
    expect(merged(parts)).toEqual({ comparator: '≥', direction: 'lowerIsBetter', sort: '定量' });
    expect(merged([])).toEqual(NO_NATURE);
  });

  it.each([
    ['', true],
    ['无', true],
    ['-', true],
    ['\\', true],
    ['0', false],
    ['个', false],
  ])('%p is blank: %s', (text, blank) => {
    expect(isBlank(text)).toBe(blank);
  });
});

describe('three columns in their places', () => {
  it.each([
    ['90', '≥', '%', ['90', '≥', '%', '']],
    ['90', '正向', '%', ['90', 'higherIsBetter', '%', '']],
    ['及时', '定性', '', ['及时', '定性', null, '']],
    ['及时', '定性', '无', ['及时', '定性', null, '']],
    ['2024-12', '≤', '年月', ['2024-12', '≤', null, '']],
    ['12月31日', '≤', '日期', ['12月31日', '≤', null, '']],
    ['1', '≥', '时间', ['1', '≥', null, '']],
    ['优', '=', '定性', ['优', '=', null, '']],
    ['5', '≥', '魔方', ['5', '≥', '魔方', '']],
    ['5', '≥', 'USD', ['5', '≥', 'USD', '']],
    ['5', '≥', '元/人', ['5', '≥', '元/人', '']],
    ['5', '≥', ' 万 元 ', ['5', '≥', '万元', '']],
    ['≥90%', '', '', ['≥90%', null, null, '']],
    ['５', '＝', '％', ['5', '=', '%', '']],
    ['44,561', '=', '44,561', ['44,561', '=', null, '']],
  ])('%s | %s | %s', (raw, nature, unit, told) => {
    expect(read(raw, nature, unit)).toEqual(told);
  });

  it.each([
    ['90', '约', '%', ['90', null, '%', 'column-not-understood']],
    ['90', '≥', '以上', ['90', '≥', null, 'column-not-understood']],
    ['90', '≥', '不少于', ['90', '≥', null, 'column-not-understood']],
    ['90', '≥', '完成', ['90', '≥', null, 'column-not-understood']],
    ['90', '≥', '左右', ['90', '≥', null, 'column-not-understood']],
    ['90', '≥', '三个', ['90', '≥', null, 'column-not-understood']],
    ['90', '≥', '前万元', ['90', '≥', null, 'column-not-understood']],
    ['90', '≥', '很长的一种单位', ['90', '≥', null, 'column-not-understood']],
    ['90', '≥', 'XX', ['90', '≥', null, 'column-not-understood']],
    ['90', '≥', '个项目', ['90', '≥', null, 'column-not-understood']],
  ])('%s | %s | %s is reported', (raw, nature, unit, told) => {
    expect(read(raw, nature, unit)).toEqual(told);
  });

  it('the unit column may repeat the value', () => {
    expect(readColumns({ raw: '44,561', unit: '44,561' }).unitRepeatsValue).toBe(true);
    expect(readColumns({ raw: '44,561', unit: '元' }).unitRepeatsValue).toBe(false);
    expect(readColumns({ raw: '', unit: '' }).unitRepeatsValue).toBe(false);
  });
});

describe('three columns in any other order', () => {
  const told = ['90', '≥', '%', 'columns-swapped'];

  it.each([
    ['≥', '90', '%'],
    ['≥', '%', '90'],
    ['%', '≥', '90'],
    ['%', '90', '≥'],
    ['90', '%', '≥'],
  ])('%s | %s | %s', (raw, nature, unit) => {
    expect(read(raw, nature, unit)).toEqual(told);
  });

  it.each([
    ['正向', '20', '个', ['20', 'higherIsBetter', '个', 'columns-swapped']],
    ['20', '个', '正向', ['20', 'higherIsBetter', '个', 'columns-swapped']],
    ['20', '个', '', ['20', null, '个', 'columns-swapped']],
    ['≥', '20', '', ['20', '≥', null, 'columns-swapped']],
    ['个', '', '20', ['20', null, '个', 'columns-swapped']],
    ['=', '100', '%', ['100', '=', '%', 'columns-swapped']],
    ['个', '定量', '1,200', ['1,200', '定量', '个', 'columns-swapped']],
  ])('%s | %s | %s', (raw, nature, unit, expected) => {
    expect(read(raw, nature, unit)).toEqual(expected);
  });

  it.each([
    ['≥', '90', '80', 'two numbers'],
    ['个', '元', '5', 'two units'],
    ['≥', '≤', '5', 'two natures'],
    ['优', '5', '个', 'a word besides'],
  ])('%s | %s | %s stays: %s', (raw, nature, unit) => {
    expect(readColumns({ raw, nature, unit }).notes.map(({ code }) => code)).not.toContain('columns-swapped');
  });
});

describe('one cell that holds its own columns', () => {
  it.each([
    ['≤|30|万元', ['30', '≤', '万元', '']],
    ['=｜100｜%', ['100', '=', '%', '']],
    ['≥ | 3 | 次/年', ['3', '≥', '次/年', '']],
    ['90|≥|%', ['90', '≥', '%', '']],
    ['%|90|≥', ['90', '≥', '%', '']],
    ['90%|正向', ['90%', 'higherIsBetter', null, '']],
    ['定量|≥|90|%', ['90', '≥', '%', '']],
    ['=|44,561|44,561', ['44,561', '=', null, '']],
    ['≥||%', ['%', '≥', null, '']],
    ['5|个|魔方', ['5', null, '个', 'column-not-understood']],
    ['及时|有效', ['及时|有效', null, null, '']],
    ['|≥90%|', ['≥90%', null, null, '']],
    ['$|$二', ['二', null, null, '']],
    ['-|', ['-', null, null, '']],
    ['||', ['||', null, null, '']],
    ['a|b|c|d|e', ['a|b|c|d|e', null, null, '']],
  ])('%s', (raw, told) => {
    expect(read(raw)).toEqual(told);
  });

  it('hears its neighbours too', () => {
    expect(read('5|个', '≥')).toEqual(['5', '≥', '个', '']);
    expect(read('≥|5', '', '个')).toEqual(['5', '≥', '个', '']);
    expect(read('|90|', '≥', '%')).toEqual(['90', '≥', '%', '']);
  });
});
