import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tableContent } from '#libs/fixtures';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { GoalTableViewQuery } from './goal-table-view.query.js';
import { preCheck } from './pre-check.js';
import { TaskViewQuery } from './task-view.query.js';
import { TimelineQuery } from './timeline.query.js';

const WHY = '派遣人员服务内部管理，没有直接服务对象';

describe('the declarer’s words on a finding that stays', () => {
  let town: WorkingTown;
  let goalTableId = '';
  let taskId = '';
  beforeAll(async () => {
    town = await WorkingTown.open();
    ({ goalTableId } = await town.hall.draft('说明'));
    const explanations = [{ rule: 'G02', cell: '/indicators', text: WHY }] as const;
    await town.hall.act('lin', { type: 'explain', explanations }, { goalTableId, ifMatch: 1 });
    await town.hall.act('lin', { type: 'present' }, { goalTableId, ifMatch: 2 });
    const signOff = await town.hall.openTask(goalTableId);
    const { contentHash, ifMatch } = signOff;
    await town.hall.act('zhou', { type: 'submit', taskId: signOff.taskId, contentHash }, { ifMatch });
    ({ taskId } = await town.hall.openTask(goalTableId));
  });
  afterAll(() => town.close());

  const told = async (): Promise<readonly (readonly [string, readonly unknown[]])[]> => {
    const steps = await town.app.get(TimelineQuery).execute(TENANT, idOf('su'), goalTableId);
    return steps.map(({ envelope, explanations }) => [
      envelope.type,
      explanations.map(({ rule, cell, text }) => [rule, cell, text]),
    ]);
  };
  const wordsSeenBy = async (account: string): Promise<readonly string[]> => {
    const view = await town.app.get(TaskViewQuery).execute(TENANT, idOf(account), taskId);
    return [...view.words.values()];
  };

  it('are before the reviewer’s eyes when he decides', async () => {
    expect(await wordsSeenBy('chen')).toEqual([WHY]);
  });

  it('stand in the timeline at the step in which they were said, beside what the rule said then', async () => {
    const steps = (await told()).map(([, explanations]) => explanations);
    expect(steps.filter((explanations) => explanations.length > 0)).toEqual([[['G02', '/indicators', WHY]]]);
    const [, explained] = await town.app.get(TimelineQuery).execute(TENANT, idOf('su'), goalTableId);
    expect(explained?.explanations[0]?.evidence.length).toBeGreaterThan(0);
  });

  it('are in no event: the record only commits to them', () => {
    const bodies = [...town.rows.events.values()].map(({ body }) => body);
    expect(bodies.filter((body) => body.includes(WHY))).toEqual([]);
  });

  it('are shown with the table as long as they are not erased', async () => {
    const view = () => town.app.get(GoalTableViewQuery).execute(TENANT, idOf('lin'), goalTableId);
    expect(JSON.stringify([...(await view()).words.values()])).toContain(WHY);
    town.rows.openings.clear();
    expect((await view()).words.size).toBe(0);
    expect(await wordsSeenBy('chen')).toEqual([]);
    expect((await told()).flatMap(([, explanations]) => explanations)).toEqual([
      ['G02', '/indicators', null],
    ]);
  });
});

describe('what is checked before somebody declares', () => {
  const broken = (occasion: 'initial' | 'mid-year' | null, annualBudget: string): readonly string[] =>
    preCheck(tableContent({ annualBudget }), occasion === null ? null : { occasion })
      .filter(({ rule, verdict }) => rule === 'G09' && verdict === 'must-fix')
      .map(({ rule }) => rule);

  it.each([
    ['a budget at the beginning of the year', 'initial', '8726400.00', false],
    ['no budget at the beginning of the year', 'initial', '0.00', true],
    ['no budget of a table that is not declared yet', null, '0.00', true],
    ['no budget of a mid-year addition', 'mid-year', '0.00', false],
  ] as const)('%s', (_, occasion, annualBudget, stands) => {
    expect(broken(occasion, annualBudget).length > 0).toBe(stands);
  });
});
