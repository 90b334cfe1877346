import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Told } from './story-played.js';
import { lastLine, playStory } from './story-played.js';

describe('npm run story -- --year', () => {
  let told: Told;
  beforeAll(async () => {
    told = await playStory('--year');
  }, 300_000);

  it('ends well in the spring after, with its figures on the last line', () => {
    expect(told.code).toBe(0);
    expect(lastLine(told)).toMatchObject({
      ...{ published: 3, reports: 3, correctionsVerified: 1, evaluationsClosed: 3 },
      lights: { green: 1, yellow: 1, red: 1 },
      ...{ remindersSent: 18, replayEqual: true },
    });
  });

  it('says of every light which rule gave it, with its arithmetic', () => {
    expect(told.out).toContain('实际 184 ÷ 184 = 100.00%，不低于 80% → 绿灯 ●');
    expect(told.out).toContain('实际 70% ÷ 90% = 77.77%，低于 80% → 黄灯 ▲');
    expect(told.out).toContain('实际 0 ÷ 20 = 0.00%，低于 60% → 红灯 ■');
  });

  it('marks what is invented, and lists every mail', () => {
    const invented = told.out.split('\n').filter((line) => /刘某 (?:报送|填报)《/u.test(line));
    expect(invented).toHaveLength(6);
    for (const line of invented) expect(line).toContain('演示虚构');
    expect(told.out.match(/^ {10}20\d\d-\d\d-\d\d 09:00 /gmu)).toHaveLength(18);
  });
});
