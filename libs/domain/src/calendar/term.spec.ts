import { describe, expect, it } from '@jest/globals';
import { parseTerm } from './term.js';

describe('the terms of a process definition', () => {
  it.each([
    ['5wd', { count: 5, unit: 'wd' }],
    ['20cd', { count: 20, unit: 'cd' }],
    ['999wd', { count: 999, unit: 'wd' }],
  ])('read %s', (text, term) => {
    expect(parseTerm(text)).toEqual(term);
  });

  it.each([
    '0wd',
    '-2wd',
    '+2wd',
    '2.5wd',
    '1e2cd',
    '05wd',
    '1000cd',
    '5',
    'wd',
    '5 wd',
    '5WD',
    '5wd\n',
    '五wd',
    '',
  ])('do not read %j', (text) => {
    expect(parseTerm(text)).toBeNull();
  });
});
