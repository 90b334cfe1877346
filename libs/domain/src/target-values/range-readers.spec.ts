import { describe, expect, it } from '@jest/globals';
import { compactText, normaliseText } from './normalise-text.js';
import { readChain, readInterval, readSpan, readTolerance, readTwoSided } from './range-readers.js';
import type { Cell, Reader } from './reading.js';

function cellOf(raw: string): Cell {
  const normalised = normaliseText(raw);
  return {
    normalised,
    compact: compactText(normalised),
    context: { indicatorName: '', level1: '', level2: '' },
  };
}

function read(reader: Reader, raw: string): string | null {
  const reading = reader(cellOf(raw));
  if (reading === null) return null;
  const { range, number, unit, notes, kind } = reading;
  const codes = notes.map(({ code }) => code).join(' ');
  if (range === undefined)
    return [kind, number, unit, codes].filter((part) => part !== undefined && part !== '').join(' ');
  const text = `${range.lowOpen ? '(' : '['}${range.low},${range.high}${range.highOpen ? ')' : ']'}`;
  return [text, unit, codes].filter((part) => part !== undefined && part !== '').join(' ');
}

describe('from one number to another', () => {
  it.each([
    ['10-20', '[10,20]'],
    ['10～20个', '[10,20] 个'],
    ['10—20个', '[10,20] 个'],
    ['10——20个', '[10,20] 个'],
    ['10--20个', '[10,20] 个'],
    ['10至20个', '[10,20] 个'],
    ['10到20个', '[10,20] 个'],
    ['90%-95%', '[90,95] %'],
    ['90-95%', '[90,95] %'],
    ['90%-95', '[90,95] %'],
    ['5万-10万元', '[5,10] 万元'],
    ['500元-800元/人', '[500,800] 元/人'],
    ['10(含)-20个', '[10,20] 个'],
    ['10-20个(含)', '[10,20] 个'],
    ['10-20个之间', '[10,20] 个'],
    ['10-20个以内', '[10,20] 个'],
    ['10-20天内完成', '[10,20] 天'],
    ['3-5小时内解决', '[3,5] 小时'],
    ['10-20元不等', '[10,20] 元'],
    ['10-10个', '[10,10] 个'],
    ['介于10与20之间', '[10,20]'],
    ['介于10和20之间', '[10,20]'],
    ['介于10至20之间', '[10,20]'],
    ['-5%~5%', '[-5,5] % negative-number'],
    ['-18~-15℃', '[-18,-15] °C negative-number negative-number'],
    ['约10-20个', '[10,20] 个 approximate'],
    ['控制在10-20个', '[10,20] 个'],
    ['每年2-3次', '[2,3] 次/年'],
    ['每人500-800元/年', '[500,800] 元/年·人'],
    ['三至五场', '[3,5] 场 numeral-in-words numeral-in-words'],
    ['20-10', 'unclear range-reversed'],
    ['10元-20天', 'unclear unit-conflict'],
    ['1,00-2,00元', 'unclear thousands-doubtful thousands-doubtful'],
    ['≥10-20个', 'unclear comparator-conflict'],
  ])('%s', (raw, expected) => {
    expect(read(readSpan, raw)).toBe(expected);
  });

  it.each(['10', '10-', '-10', '10-20个培训', '三至五', '及时至高效', '10-20-30', '', '1至x'])(
    '%p is none',
    (raw) => {
      expect(read(readSpan, raw)).toBeNull();
    },
  );
});

describe('a number between two signs', () => {
  it.each([
    ['80%≤合格率<90%', '[80,90) %'],
    ['80<得分≤90', '(80,90]'],
    ['80≤X≤90', '[80,90]'],
    ['90%>合格率≥80%', '[80,90) %'],
    ['90≥x>80', '(80,90]'],
    ['80≤≤90', '[80,90]'],
    ['80≤X≥90', 'unclear comparator-conflict'],
    ['90≤X≤80', 'unclear range-reversed'],
    ['80元≤X≤90天', 'unclear unit-conflict'],
  ])('%s', (raw, expected) => {
    expect(read(readChain, raw)).toBe(expected);
  });

  it.each(['≥80', '80≤X', 'X≤80', '80≤1X≤90', 'a≤X≤b', '80≤X=90', ''])('%p is none', (raw) => {
    expect(read(readChain, raw)).toBeNull();
  });
});

describe('two signs, two numbers', () => {
  it.each([
    ['≥80%且≤90%', '[80,90] %'],
    ['>80%并且<90%', '(80,90) %'],
    ['≥80%，<90%', '[80,90) %'],
    ['≥80%、≤90%', '[80,90] %'],
    ['≥80%;≤90%', '[80,90] %'],
    ['≤90%同时≥80%', '[80,90] %'],
    ['80%以上90%以下', '[80,90] %'],
    ['80%以上至90%以下', '[80,90] %'],
    ['不低于80%不高于95%', '[80,95] %'],
    ['大于90%小于95%', '(90,95) %'],
    ['≥90%；≥95%', 'unclear two-numbers'],
    ['≤90%≤95%', 'unclear two-numbers'],
    ['≥90%且≤80%', 'unclear range-reversed'],
  ])('%s', (raw, expected) => {
    expect(read(readTwoSided, raw)).toBe(expected);
  });

  it.each(['≥80%', '≥80%且无投诉', '80%且90%', '=80%=90%', '≥80%≤90%完成', ''])('%p is none', (raw) => {
    expect(read(readTwoSided, raw)).toBeNull();
  });
});

describe('the notation of intervals', () => {
  it.each([
    ['[80,90]', '[80,90]'],
    ['[80,90)', '[80,90)'],
    ['(80,90]', '(80,90]'],
    ['[80,90)%', '[80,90) %'],
    ['[80%,90%]', '[80,90] %'],
    ['[80~90]分', '[80,90] 分'],
    ['[-5,5]', '[-5,5] negative-number'],
    ['[90,80]', 'unclear range-reversed'],
  ])('%s', (raw, expected) => {
    expect(read(readInterval, raw)).toBe(expected);
  });

  it.each(['(80,90)', '[80]', '80,90', '[80,x]', '[80,90]很长很长的单位', ''])('%p is none', (raw) => {
    expect(read(readInterval, raw)).toBeNull();
  });
});

describe('more or less', () => {
  it.each([
    ['±3%', 'tolerance 3 %'],
    ['±3%以内', 'tolerance 3 %'],
    ['±3%之内', 'tolerance 3 %'],
    ['±3%(含)以内', 'tolerance 3 %'],
    ['±3%范围内', 'tolerance 3 %'],
    ['±3%以下', 'tolerance 3 %'],
    ['±3%浮动', 'tolerance 3 %'],
    ['±5', 'tolerance 5'],
    ['+-5%', 'tolerance 5 %'],
    ['+/-5%', 'tolerance 5 %'],
    ['正负5%', 'tolerance 5 %'],
    ['误差±3%', 'tolerance 3 %'],
    ['误差率不超过±3%', 'tolerance 3 %'],
    ['偏差率在±3%以内', 'tolerance 3 %'],
    ['允许偏差±2mm', 'tolerance 2 mm'],
    ['≤±3%', 'tolerance 3 %'],
    ['控制在±3%', 'tolerance 3 %'],
    ['范围:±3%', 'tolerance 3 %'],
    ['士3%', 'tolerance 3 % ocr-suspected'],
    ['土3%', 'tolerance 3 % ocr-suspected'],
    ['误差士3%', 'tolerance 3 % ocr-suspected'],
    ['20±2℃', '[18,22] °C'],
    ['20℃±2℃', '[18,22] °C'],
    ['0.5±0.1', '[0.4,0.6]'],
    ['20元±2天', 'unclear unit-conflict'],
    ['约x±2', 'unclear expression'],
  ])('%s', (raw, expected) => {
    expect(read(readTolerance, raw)).toBe(expected);
  });

  it.each(['3%', '±', '±x', '±3%且无投诉', '人士3名', ''])('%p is none', (raw) => {
    expect(read(readTolerance, raw)).toBeNull();
  });
});
