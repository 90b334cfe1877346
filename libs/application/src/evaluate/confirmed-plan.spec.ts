import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { proposePlan } from '#libs/domain';
import type { GoalTableContent, ProgressPlan } from '#libs/domain';
import { machongTables, sha256 } from '#libs/fixtures';
import { idOf, TENANT, WorkingTown } from '#libs/testing';
import { ProgressPlanActs } from '../monitor/progress-plan-acts.js';
import { evaluationIdOf } from './evaluation-kind.js';
import { EvaluationsQuery } from './evaluations.query.js';
import { OpenEvaluationsUseCase } from './open-evaluations.use-case.js';

const [, grid] = machongTables() as [GoalTableContent, GoalTableContent];

describe('the plan by which a year is evaluated', () => {
  let town: WorkingTown;
  let requests = 0;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  const request = (account: string, ifMatch: number) => ({
    ...{ tenantId: TENANT, actorId: idOf(account), ifMatch, correlationId: 'test' },
    idempotency: { route: 'test', key: `plan ${String((requests += 1))}`, fingerprint: 'f' },
  });

  /** What the unit proposes: the second indicator follows the money, and the money goes out in October. */
  function proposalFor({ indicators }: ProgressPlan): ProgressPlan {
    return {
      money: { kind: 'once', month: 10 },
      indicators: indicators.map((one, index) => (index === 1 ? { ...one, accrual: 'budget' } : one)),
    };
  }

  async function openedPlan(goalTableId: string): Promise<ProgressPlan> {
    await town.app.get(OpenEvaluationsUseCase).execute(TENANT, idOf('message'), [goalTableId]);
    const reader = { tenantId: TENANT, personId: idOf('chen') };
    const id = evaluationIdOf(goalTableId, sha256);
    return (await town.app.get(EvaluationsQuery).view(reader, id)).state.plan;
  }

  it.each<[string, boolean | null]>([
    ['the one that finance has confirmed', true],
    ['not one that finance has returned', false],
    ['not one that nobody has looked at', null],
  ])('is %s', async (_, confirmed) => {
    const goalTableId = await town.hall.approved(grid);
    const acts = town.app.get(ProgressPlanActs);
    const { content } = await town.read(() => acts.contentOf(goalTableId));
    const [byRule, wanted] = [proposePlan(content), proposalFor(proposePlan(content))];
    const { version } = await acts.propose(request('lin', 0), goalTableId, wanted);
    const verdict = { confirmed: confirmed === true, opinion: '请按合同填报。' };
    if (confirmed !== null) await acts.settle(request('chen', version), goalTableId, verdict);
    expect(await openedPlan(goalTableId)).toEqual(confirmed === true ? wanted : byRule);
  });

  it('is the one of the rules where nobody proposed another', async () => {
    const goalTableId = await town.hall.approved(grid);
    const { content } = await town.read(() => town.app.get(ProgressPlanActs).contentOf(goalTableId));
    expect(await openedPlan(goalTableId)).toEqual(proposePlan(content));
  });
});
