import { Injectable } from '@nestjs/common';
import { demandVersion } from '../action/reasoned-acts.js';
import type { GoalTableContent, ProgressPlan } from '#libs/domain';
import { decideOnPlan, decideProposePlan, effectiveVersion } from '#libs/domain';
import { NotFoundError } from '../errors/application-errors.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import type { MonitorAnswer, MonitorRequest } from './monitor-acts.js';
import { MonitorActs } from './monitor-acts.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { PROGRESS_PLANS } from './monitor-kinds.js';

/** When deliveries are due and money is spent: said by the unit, confirmed by finance, pinned by rounds. */
@Injectable()
export class ProgressPlanActs {
  constructor(
    private readonly acts: MonitorActs,
    private readonly facts: MonitorFactsLoader,
    private readonly queries: MonitorQueries,
    private readonly tables: GoalTableRepository,
  ) {}

  /** The version is that of the plan, 0 where there is none yet. */
  propose(request: MonitorRequest, goalTableId: string, plan: ProgressPlan): Promise<MonitorAnswer> {
    return this.acts.once(request, async () => {
      const { unitId, content: table } = await this.contentOf(goalTableId);
      const state = await this.queries.planOf(goalTableId);
      demandVersion(state?.version ?? 0, request.ifMatch);
      const facts = await this.facts.load(request.actorId, unitId);
      const decision = decideProposePlan(state, plan, { goalTableId, unitId, table }, facts);
      const id = state?.id ?? facts.newId();
      return (await this.acts.record(request, PROGRESS_PLANS, id, state, decision)).answer;
    });
  }

  /** @throws NotFoundError where nothing was proposed */
  async settle(
    request: MonitorRequest,
    goalTableId: string,
    verdict: { readonly confirmed: boolean; readonly opinion: string | null },
  ): Promise<MonitorAnswer> {
    return this.acts.once(request, async () => {
      const state = await this.queries.planOf(goalTableId);
      if (state === null) throw new NotFoundError('progress-plan', goalTableId);
      demandVersion(state.version, request.ifMatch);
      const facts = await this.facts.load(request.actorId, state.unitId);
      const decision = decideOnPlan(state, verdict, facts);
      return (await this.acts.record(request, PROGRESS_PLANS, state.id, state, decision)).answer;
    });
  }

  /** The content in force, or the last one that was written. @throws NotFoundError */
  async contentOf(
    goalTableId: string,
  ): Promise<{ readonly unitId: string; readonly content: GoalTableContent }> {
    const table = await this.tables.load(goalTableId);
    const version = table === null ? undefined : (effectiveVersion(table) ?? table.versions.at(-1));
    if (table === null || version === undefined) throw new NotFoundError('goal-table', goalTableId);
    return { unitId: table.unitId, content: version.content };
  }
}
