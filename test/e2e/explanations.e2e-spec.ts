import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { Answer, PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { draftBy, myTask, sendBy, startTown, typed } from '#libs/testing';

interface SeenFinding {
  readonly rule: string;
  readonly verdict: string;
  readonly mustExplain: boolean;
  readonly explanation: string | null;
}

const [staff] = machongTables() as [GoalTableContent];
const REASON = '派遣人员服务于机关内部，不直接面向公众，故不设满意度指标。';
const LATER = '同上；年底由用人部门评价。';

let town: TownStack;
let lin: PersonClient;
let chen: PersonClient;
let goalTableId: string;
beforeAll(async () => {
  town = await startTown();
  [lin, chen] = await Promise.all([town.as('lin'), town.as('chen')]);
  goalTableId = String((await draftBy(lin, staff)).json['goalTableId']);
});
afterAll(() => town.stop());

function explain(version: number, text: string, rule = 'G02', cell = '/indicators'): Promise<Answer> {
  const body = { explanations: [{ rule, cell, text }] };
  return lin.post(`/v1/goal-tables/${goalTableId}/explanations`, { version, body });
}

async function g02(): Promise<SeenFinding | undefined> {
  const seen = await lin.get(`/v1/goal-tables/${goalTableId}`);
  return (seen.json['findings'] as SeenFinding[]).find(({ rule }) => rule === 'G02');
}

describe('the declarer explains what he does not mend', () => {
  it('before: the missing 满意度 is advice that asks for words', async () => {
    expect(await g02()).toMatchObject({ verdict: 'advice', mustExplain: true, explanation: null });
  });

  it('after: the finding is settled, and stands beside his words', async () => {
    const answer = await explain(1, REASON);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ eventType: 'finding.explained', version: 2, shownState: '填报中' });
    expect(await g02()).toMatchObject({ verdict: 'info', mustExplain: false, explanation: REASON });
  });

  it('refuses words about nothing, over an old version, by somebody else, or without words', async () => {
    const nothing = await explain(2, '无', 'G03', '/indicators');
    expect(nothing.status).toBe(422);
    expect(nothing.json).toMatchObject({
      code: 'finding-not-found',
      detail: '规则 G03 对 /indicators 没有提示。',
    });
    expect((await explain(1, REASON)).json['code']).toBe('version-stale');
    expect((await explain(2, '  ')).json['code']).toBe('explanation-required');
    const body = { explanations: [{ rule: 'G02', cell: '/indicators', text: REASON }] };
    const other = await chen.post(`/v1/goal-tables/${goalTableId}/explanations`, { version: 2, body });
    expect(other.json['code']).toBe('role-missing');
  });

  it('keeps the later of two texts, through an edit that leaves the finding as it is', async () => {
    expect((await explain(2, LATER)).status).toBe(201);
    const content = { ...staff, annualGoal: `${staff.annualGoal}（修改）` };
    const edited = await lin.put(`/v1/goal-tables/${goalTableId}/content`, {
      version: 3,
      body: typed(content),
    });
    expect(edited.status).toBe(200);
    expect(await g02()).toMatchObject({ verdict: 'info', explanation: LATER });
  });

  it('is shown to the reviewer with the finding, and what no longer fits is shown as such', async () => {
    expect((await explain(4, '网格员人数即服务规模。', 'G17', '/indicators/0/name')).status).toBe(201);
    const [first, ...others] = staff.indicators;
    const renamed = { ...staff, indicators: [{ ...first!, name: '聘用人数' }, ...others] };
    await lin.put(`/v1/goal-tables/${goalTableId}/content`, { version: 5, body: typed(renamed) });
    await lin.post(`/v1/goal-tables/${goalTableId}/presentations`, { version: 6 });
    await sendBy(await town.as('zhou'), goalTableId, 'submissions');
    const task = (await myTask(chen, goalTableId)) as unknown as {
      readonly findings: readonly SeenFinding[];
      readonly explanations: readonly { readonly rule: string; readonly current: boolean }[];
      readonly accruals: readonly object[];
    };
    expect(task.findings.find(({ rule }) => rule === 'G02')).toMatchObject({ explanation: LATER });
    expect(task.findings.find(({ rule }) => rule === 'G17')).toMatchObject({ explanation: null });
    expect(task.explanations).toMatchObject([
      { rule: 'G02', cell: '/indicators', text: LATER, current: true },
      { rule: 'G17', text: '网格员人数即服务规模。', current: false, evidence: [expect.any(String)] },
    ]);
    expect(task.accruals[0]).toMatchObject({
      name: '聘用人数',
      accrual: 'continuous',
      reason: '存量指标，全年保持',
    });
  });

  it('stands in the timeline, each text in its own step', async () => {
    const timeline = await chen.get(`/v1/goal-tables/${goalTableId}/timeline`);
    const steps = timeline.json['items'] as {
      type: string;
      explanations: { rule: string; text: string }[];
    }[];
    const said = steps.filter(({ type }) => type === 'finding.explained').map((one) => one.explanations);
    expect(said).toMatchObject([
      [{ rule: 'G02', cell: '/indicators', evidence: ['没有填写满意度指标'], text: REASON }],
      [{ rule: 'G02', text: LATER }],
      [{ rule: 'G17', text: '网格员人数即服务规模。' }],
    ]);
    expect(steps.filter(({ explanations }) => explanations.length > 0)).toHaveLength(3);
  });

  it('cannot be given once the table is under review', async () => {
    const seen = await lin.get(`/v1/goal-tables/${goalTableId}`);
    const answer = await explain(Number(seen.json['version']), REASON);
    expect(answer.json).toMatchObject({ status: 409, code: 'content-frozen' });
  });
});
