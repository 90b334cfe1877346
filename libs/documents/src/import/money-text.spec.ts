import { describe, expect, it } from '@jest/globals';
import { readMoney } from './money-text.js';

describe('amounts as they are written', () => {
  it.each([
    ['8726400.00', '8726400.00', '元'],
    ['8726400', '8726400.00', '元'],
    ['8,726,400.00', '8726400.00', '元'],
    ['８，７２６，４００．００', '8726400.00', '元'],
    ['¥ 41700.5 元', '41700.50', '元'],
    ['872.64万元', '8726400.00', '万元'],
    ['250万', '2500000.00', '万'],
    ['0.000001 万元', '0.01', '万元'],
    ['0', '0.00', '元'],
    ['007', '7.00', '元'],
    ['9999999999999999.99', '9999999999999999.99', '元'],
    ['9007199254740993.01', '9007199254740993.01', '元'],
  ])('%s is %s 元', (raw, amount, unit) => {
    expect(readMoney(raw, '元')).toEqual({ ok: true, amount, unit });
  });

  it('takes the unit of the label where the value names none', () => {
    expect(readMoney('872.64', '万元')).toEqual({ ok: true, amount: '8726400.00', unit: '万元' });
    expect(readMoney('41700.00元', '万元')).toEqual({ ok: true, amount: '41700.00', unit: '元' });
  });
});

describe('texts that are no amount', () => {
  it.each([
    ['-1', 'negative-money'],
    ['－41700.00', 'negative-money'],
    ['−0.01', 'negative-money'],
    ['(41700.00)', 'negative-money'],
    ['（5）', 'negative-money'],
    ['41700.001', 'money-too-precise'],
    ['41700.000', 'money-too-precise'],
    ['0.0000001万元', 'money-too-precise'],
    ['10000000000000000', 'money-too-large'],
    ['1000000000000万元', 'money-too-large'],
    ['', 'money-not-a-number'],
    ['待定', 'money-not-a-number'],
    ['-', 'money-not-a-number'],
    ['4.17e4', 'money-not-a-number'],
    ['41,70.00', 'money-not-a-number'],
    ['41700.', 'money-not-a-number'],
    ['.5', 'money-not-a-number'],
    ['854万854万', 'money-not-a-number'],
    ['250万美元', 'money-not-a-number'],
    ['0x10', 'money-not-a-number'],
    ['٤١', 'money-not-a-number'],
    ['9'.repeat(100_000), 'money-not-a-number'],
  ])('%#: %.20s is refused as %s', (raw, code) => {
    expect(readMoney(raw, '元')).toEqual({ ok: false, code });
  });
});
