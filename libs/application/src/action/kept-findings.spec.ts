import { describe, expect, it } from '@jest/globals';
import { KeptFindings } from './kept-findings.js';

describe('findings that are kept', () => {
  function counting() {
    const kept = new KeptFindings();
    const checked: string[] = [];
    const ask = (key: string) =>
      kept.of(key, () => {
        checked.push(key);
        return [];
      });
    return { ask, checked };
  }

  it('are looked for once while the content is the same', () => {
    const { ask, checked } = counting();
    expect(ask('甲')).toBe(ask('甲'));
    ask('乙');
    ask('甲');
    expect(checked).toEqual(['甲', '乙']);
  });

  it('are forgotten when five hundred others were asked for since, and not before', () => {
    const { ask, checked } = counting();
    ask('early');
    ask('often');
    for (let turn = 0; turn < 499; turn += 1) {
      ask(`other ${String(turn)}`);
      ask('often');
    }
    checked.length = 0;
    ask('often');
    expect(checked).toEqual([]);
    ask('early');
    expect(checked).toEqual(['early']);
  });
});
