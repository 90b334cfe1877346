import { describe, expect, it } from '@jest/globals';
import { dispositionOf } from './attachment.presenter.js';

describe('how a file is given out', () => {
  it.each([
    ['佐证.pdf', 'pdf', '%E4%BD%90%E8%AF%81.pdf'],
    ["it's (1)*.txt", 'txt', 'it%27s%20%281%29%2A.txt'],
    ['a;b=c,d.csv', 'csv', 'a%3Bb%3Dc%2Cd.csv'],
  ] as const)('%s is saved, and nothing of its name can end the header', (name, type, spelled) => {
    expect(dispositionOf({ name, type })).toBe(
      `attachment; filename="attachment.${type}"; filename*=UTF-8''${spelled}`,
    );
  });
});
