import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Told } from './story-played.js';
import { lastLine, playStory } from './story-played.js';

const ENDING = { published: 3, remindersSent: 12, replayEqual: true };
const PROJECTS = ['机关事业单位派遣人员经费', '智慧网格', '货物购置类项目（服装制服）'];
const PATIENCE = 240_000;

describe('npm run story', () => {
  let told: Told;
  beforeAll(async () => {
    told = await playStory();
  }, PATIENCE);

  it('ends well, with its figures on the last line', () => {
    expect(told.code).toBe(0);
    expect(lastLine(told)).toMatchObject(ENDING);
  });

  it('tries at every step somebody who may not: at least twenty were refused, none by mistake', () => {
    const refused = told.out.split('\n').filter((line) => line.includes('✋'));
    expect(lastLine(told)).toMatchObject({ refusedAttempts: refused.length });
    expect(refused.length).toBeGreaterThanOrEqual(20);
    for (const line of refused)
      expect(line).toMatch(/被拒绝，.+。\((role-missing|task-claimed-by-other)\)$/u);
  });

  it('lets four different people handle each table, besides the one who imported it', () => {
    for (const project of PROJECTS) {
      const acts = told.out
        .split('\n')
        .filter((line) => line.includes(`《${project}》`) && !line.includes('✋'));
      const people = new Set(acts.flatMap((line) => /^ +(.某) /u.exec(line)?.[1] ?? []));
      expect([...people].sort()).toEqual(['刘某', '吴某', '周某', '陈某', '黄某'].sort());
    }
  });

  it('returns exactly one table once, and approves all three under one number', () => {
    expect(told.out.match(/陈某 退回/gu)).toHaveLength(1);
    expect(told.out.match(/黄某 批复《.*》，麻财绩〔2024〕1号/gu)).toHaveLength(3);
    expect(told.out.match(/公开页《.*》与源表一致/gu)).toHaveLength(3);
  });

  it('runs on a real Redis, and throws its own system away', () => {
    expect(told.out).toMatch(/队列：Redis（.*(redis|valkey)-server）/u);
    const left = existsSync('.pifu') ? readdirSync('.pifu') : [];
    expect(left).not.toContain(`story-${String(told.pid)}`);
  });
});

describe('npm run story -- --no-redis', () => {
  it(
    'plays the same round over the queue in PostgreSQL, and says so',
    async () => {
      const told = await playStory('--no-redis');
      expect(told.code).toBe(0);
      expect(told.out).toContain('队列：PostgreSQL');
      expect(lastLine(told)).toMatchObject(ENDING);
    },
    PATIENCE,
  );
});
