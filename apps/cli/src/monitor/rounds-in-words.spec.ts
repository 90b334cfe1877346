import { describe, expect, it } from '@jest/globals';
import type { RoundAnswer } from './rounds-in-words.js';
import { roundsInWords } from './rounds-in-words.js';

const ROUND: RoundAnswer = {
  ...{
    id: 'r1',
    name: '上半年绩效运行监控',
    statusLabel: '报送中',
    cutOff: '2024-06-30',
    reportUntil: '2024-07-12',
    provisional: false,
  },
  counts: {
    tables: 9,
    statuses: { due: 2, returned: 1, missed: 0, reported: 2, verified: 4 },
    lights: { red: 1, yellow: 0, green: 4, blue: 0, grey: 1 },
  },
};

describe('rounds on the command line', () => {
  it('say when they end, who is missing and what is red', () => {
    expect(roundsInWords([ROUND])).toBe(
      'r1  上半年绩效运行监控  报送中  截至 2024-06-30，报送至 2024-07-12\n    9 张表，未报送 3  ■ 1  ▲ 0  ● 4  ◆ 0  ○ 1',
    );
  });

  it('say that their days are guesses', () => {
    const guessed = { ...ROUND, cutOff: '2027-06-30', reportUntil: '2027-07-14', provisional: true };
    expect(roundsInWords([guessed])).toContain('截至 2027-06-30，报送至 2027-07-14（暂定 provisional）\n');
  });

  it('stand below each other', () => {
    expect(roundsInWords([ROUND, ROUND]).split('\n')).toHaveLength(4);
  });

  it('may be none', () => {
    expect(roundsInWords([])).toBe('没有监控 no rounds');
  });
});
