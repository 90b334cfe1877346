import { describe, expect, it } from '@jest/globals';
import { compactText, normaliseText } from './normalise-text.js';
import { readCell } from './read-cell.js';
import type { Cell, Reader } from './reading.js';
import {
  readFragment,
  readNumberInText,
  readNumeric,
  readSeveralNumbers,
  readWords,
} from './text-readers.js';

function cellOf(raw: string, indicatorName = '数量'): Cell {
  const normalised = normaliseText(raw);
  return { normalised, compact: compactText(normalised), context: { indicatorName, level1: '', level2: '' } };
}

function read(reader: Reader, raw: string, name?: string): string | null {
  const reading = reader(cellOf(raw, name));
  if (reading === null) return null;
  const codes = reading.notes.map(({ code }) => code).join(' ');
  return [reading.kind, reading.comparator ?? '', reading.number ?? '', reading.unit ?? '', codes].join('|');
}

describe('one number with its comparator and unit', () => {
  it.each([
    ['≥90%', 'numeric|≥|90|%|'],
    ['(≥77台)', 'numeric|≥|77|台|'],
    ['[95%]', 'numeric||95|%|'],
    ['¥100', 'numeric||100|元|'],
    ['¥1,200万', 'numeric||1200|万元|'],
    ['RMB500', 'numeric||500|元|'],
    ['500元/(人)', 'numeric||500|元/人|'],
    ['90%以上(含90%)', 'numeric|≥|90|%|'],
    ['95%(含95%)以上', 'numeric|≥|95|%|'],
    ['5个(含5个)以上', 'numeric|≥|5|个|'],
    ['一百二十', 'numeric||120||numeral-in-words'],
    ['控制在90万元以内', 'numeric|≤|90|万元|'],
    ['达到95%以上', 'numeric|≥|95|%|'],
    ['≥90%以上', 'numeric|≥|90|%|comparator-twice'],
    ['≥90%以下', 'unclear||||comparator-conflict'],
    ['每人5000元/年', 'numeric||5000|元/年·人|'],
    ['每年2次/年', 'numeric||2|次/年|'],
    ['三次', 'numeric||3|次|numeral-in-words'],
    ['不少于三', 'numeric|≥|3||numeral-in-words'],
    ['开展三场活动', 'numeric||3|场|numeral-in-words text-after-number'],
    ['半年内', 'numeric|≤|0.5|年|numeral-in-words'],
    ['5魔方', 'numeric||5|魔方|unit-unknown'],
    ['1+N', 'unclear||||expression'],
    ['7×24小时', 'unclear||||expression'],
    ['2^3', 'unclear||||expression'],
    ['1.5E+05', 'unclear||||expression'],
    ['1,00人', 'unclear||||thousands-doubtful'],
    ['5A', 'qualitative||||number-in-text'],
    ['≥4A', 'qualitative||||number-in-text'],
  ])('%s', (raw, expected) => {
    expect(read(readNumeric, raw)).toBe(expected);
  });

  it('5A is a current where the name speaks of one', () => {
    expect(read(readNumeric, '5A', '额定电流')).toBe('numeric||5|A|');
  });

  it.each([
    '一次性通过',
    '三场活动',
    '及时',
    '5G网络',
    '2024年',
    '9999年',
    '2024年·元',
    '5个10个',
    '5个≥3',
    '95°/o',
    '一个平台',
    '5个很长很长很长很长很长很长很长很长很长很长的文字',
    '',
  ])('%p is none', (raw) => {
    expect(read(readNumeric, raw)).toBeNull();
  });
});

describe('several numbers in a row, and expressions', () => {
  it.each([
    ['88 100', 'two-numbers'],
    ['5 -3', 'two-numbers'],
    ['1 000', 'two-numbers'],
    ['10、20', 'two-numbers'],
    ['10；20', 'two-numbers'],
    ['1.2.3', 'expression'],
    ['5..6', 'expression'],
    ['1/3', 'expression'],
    ['1:50', 'expression'],
    ['1∶50', 'expression'],
    ['6÷2', 'expression'],
    ['3×4', 'expression'],
    ['三分之二以上', 'expression'],
    ['2分之1', 'expression'],
    ['九成五以上', 'expression'],
  ])('%s: %s', (raw, code) => {
    expect(read(readSeveralNumbers, raw)).toBe(`unclear||||${code}`);
  });

  it.each(['5', '1次/2年', '10元/3天', '10-20', '5.5', '百分之五', '九成以上', '10/10万', ''])(
    '%p is none of them',
    (raw) => {
      expect(read(readSeveralNumbers, raw)).toBeNull();
    },
  );
});

describe('numbers inside a text', () => {
  it.each([
    ['严格执行相关制2024年度规定', 'qualitative||||number-in-text'],
    ['服务满2024周年的单位', 'qualitative||||number-in-text'],
    ['年度预算220万元', 'numeric||220|万元|number-in-text'],
    ['合格率不低于95%', 'numeric|≥|95|%|number-in-text'],
    ['合格率达到95%以上', 'numeric|≥|95|%|number-in-text'],
    ['≤预算数500万元', 'numeric|≤|500|万元|number-in-text'],
    ['不超过概算的10%', 'numeric|≤|10|%|number-in-text'],
    ['解决资金不足问题5个', 'numeric||5|个|number-in-text'],
    ['户均增收2000元', 'numeric||2000|元/户|number-in-text'],
    ['每亩补助1600元', 'numeric||1600|元/亩|number-in-text'],
    ['节约资金10万元', 'numeric||10|万元|number-in-text change-amount'],
    ['建筑面积2,300㎡', 'numeric||2300|m2|number-in-text'],
    ['增速-5%', 'numeric||-5|%|number-in-text negative-number'],
    ['第1名', 'qualitative||||ordinal'],
    ['全省前3', 'qualitative||||ordinal'],
    ['排名5', 'qualitative||||ordinal'],
    ['提前10天', 'numeric||10|天|number-in-text'],
    ['见附件1', 'qualitative||||number-in-text'],
    ['按照财预〔2019〕5号文件执行', 'qualitative||||number-in-text'],
    ['小学90%，中学95%', 'unclear||||two-numbers'],
    ['培训3期共120人', 'unclear||||two-numbers'],
    ['x≠5', 'unclear||||expression'],
    ['10O%', 'unclear||||unreadable'],
    ['v2.0', 'unclear||||unreadable'],
    ['5G网络覆盖', 'qualitative||||number-in-text'],
    ['全面完成今年重点工作任务并确保质量达到预定标准的5个方面要求', 'qualitative||||number-in-text'],
  ])('%s', (raw, expected) => {
    expect(read(readNumberInText, raw)).toBe(expected);
  });

  it('lists what it found', () => {
    expect(readNumberInText(cellOf('小学90%，中学95.5%'))?.notes).toEqual([
      { code: 'two-numbers', detail: '90、95.5' },
    ]);
  });

  it('is for texts with digits only', () => {
    expect(read(readNumberInText, '及时')).toBeNull();
  });
});

describe('what is left', () => {
  it.each([
    ['≥', 'unclear||||number-missing'],
    ['%', 'unclear||||number-missing'],
    ['≥%', 'unclear||||number-missing'],
    ['±', 'unclear||||number-missing'],
    ['不低于', 'unclear||||number-missing'],
    ['？', 'unclear||||unreadable'],
    ['＆＆', 'unclear||||unreadable'],
    ['及时', null],
    ['≥良好', null],
  ])('the fragment %s', (raw, expected) => {
    expect(read(readFragment, raw)).toBe(expected);
  });

  it.each([
    ['及时', '及时性', ''],
    ['及时', '及时率', 'rate-with-word'],
    ['≥良好', '评价', 'comparator-without-number'],
    ['数百人', '人数', 'approximate'],
    ['近万人', '人数', 'approximate'],
    ['几十场', '场次', 'approximate'],
    ['一批', '人才', 'approximate'],
    ['一系列', '活动', 'approximate'],
    ['好\uE000', '评价', 'unreadable'],
    ['好\uFFFD', '评价', 'unreadable'],
    ['≥数百', '合格率', 'comparator-without-number rate-with-word approximate'],
  ])('the words %s under %s: %s', (raw, name, codes) => {
    expect(read(readWords, raw, name)).toBe(`qualitative||||${codes}`);
  });
});

describe('the whole grammar', () => {
  it('takes the first production that fits', () => {
    expect(readCell(cellOf('≥XX个')).kind).toBe('placeholder');
    expect(readCell(cellOf('无')).kind).toBe('none');
    expect(readCell(cellOf('□是□否')).kind).toBe('unclear');
    expect(readCell(cellOf('2024年1-12月')).kind).toBe('period');
    expect(readCell(cellOf('2024年12月')).kind).toBe('date');
    expect(readCell(cellOf('±3%')).kind).toBe('tolerance');
    expect(readCell(cellOf('10-20')).kind).toBe('range');
    expect(readCell(cellOf('5个')).kind).toBe('numeric');
    expect(readCell(cellOf('及时')).kind).toBe('qualitative');
  });

  it('looks in a narrative only for blanks and numbers', () => {
    const long = '按照上级部门的统一部署和要求稳步推进各项重点工作任务，'.repeat(3);
    expect(readCell(cellOf(long)).kind).toBe('qualitative');
    expect(readCell(cellOf(`${long}完成5个`)).notes).toEqual([{ code: 'number-in-text', detail: '5' }]);
    expect(readCell(cellOf(`${long}XX个`)).kind).toBe('placeholder');
  });
});
