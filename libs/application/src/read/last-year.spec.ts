import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import { tableContent } from '#libs/fixtures';
import { idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import { GoalTableViewQuery } from './goal-table-view.query.js';

const LETTER = { opinion: '同意批复', approvalNumber: '麻财绩〔2023〕1号', approvalDate: '2023-12-06' };

function contentOf(fiscalYear: number, people: string, projectName = '连年项目'): GoalTableContent {
  const indicators = tableContent().indicators.map((one, index) => ({
    ...one,
    lineageId: `${String(fiscalYear)} ${String(index)}`,
    annualTarget: one.name === '购买服务人数' ? people : one.annualTarget,
  }));
  return tableContent({ fiscalYear, projectName, projectCode: null, indicators });
}

describe('the year before', () => {
  let town: WorkingTown;
  beforeEach(async () => {
    town = await WorkingTown.open();
  });
  afterEach(() => town.close());

  async function draft(content: GoalTableContent): Promise<string> {
    const command = { type: 'draft', unitId: TOWN_UNITS.grid, occasion: 'initial', content } as const;
    return (await town.hall.act('lin', command)).goalTableId;
  }

  async function approved(content: GoalTableContent): Promise<string> {
    const goalTableId = await draft(content);
    await town.hall.act('lin', { type: 'present' }, { goalTableId, ifMatch: 1 });
    const decide = async (account: string, verb: object): Promise<void> => {
      const { taskId, contentHash, ifMatch } = await town.hall.openTask(goalTableId);
      await town.hall.act(account, { ...verb, taskId, contentHash } as never, { ifMatch });
    };
    await decide('zhou', { type: 'submit' });
    await decide('chen', { type: 'pass', opinion: null });
    await decide('huang', { type: 'approve', ...LETTER });
    return goalTableId;
  }

  async function remarks(goalTableId: string): Promise<readonly string[]> {
    const view = await town.app.get(GoalTableViewQuery).execute(TENANT, idOf('lin'), goalTableId);
    const found = view.findings.filter(({ rule, cells }) => rule === 'G14' && cells[0] !== '/indicators');
    return found.map(({ verdict, evidence }) => `${verdict} ${evidence.zh}`);
  }

  it('is looked up by the project, and a weaker target is remarked upon', async () => {
    await approved(contentOf(2023, '200人'));
    const [first] = await remarks(await draft(contentOf(2024, '184人')));
    expect(first).toBe('advice “购买服务人数”为“184人”，弱于上年批复值“200人”');
  });

  it('says nothing when it was never approved, belongs to another project, or lies two years back', async () => {
    await draft(contentOf(2023, '200人'));
    await approved(contentOf(2023, '200人', '别的项目'));
    await approved(contentOf(2022, '200人'));
    expect(await remarks(await draft(contentOf(2024, '184人')))).toEqual([]);
  });

  it('can be explained like any other advice', async () => {
    await approved(contentOf(2023, '200人'));
    const goalTableId = await draft(contentOf(2024, '184人'));
    const cell = '/indicators/0/annualTarget';
    const explanations = [{ rule: 'G14', cell, text: '网格合并，人员减少。' }];
    const explain = { type: 'explain', explanations } as const;
    const { eventType } = await town.hall.act('lin', explain, { goalTableId, ifMatch: 1 });
    expect(eventType).toBe('finding.explained');
  });
});
