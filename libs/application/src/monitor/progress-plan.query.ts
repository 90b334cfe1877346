import { Injectable } from '@nestjs/common';
import type { ProgressPlan } from '#libs/domain';
import { proposePlan } from '#libs/domain';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { MonitorReader } from './monitor-reader.js';
import { ProgressPlanActs } from './progress-plan-acts.js';

/** A plan as a person sees it: version 0 is the proposal by the rules, which nobody has touched. */
export interface SeenPlan {
  readonly version: number;
  readonly status: 'default' | 'proposed' | 'confirmed' | 'returned';
  readonly plan: ProgressPlan;
  /** The plan that the next round would pin; null where it would be the default. */
  readonly confirmed: ProgressPlan | null;
}

/** The plan of a table, for those who may see the table. */
@Injectable()
export class ProgressPlanQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: MonitorQueries,
    private readonly reader: MonitorReader,
    private readonly plans: ProgressPlanActs,
  ) {}

  /** @throws NotFoundError */
  execute(tenantId: string, personId: string, goalTableId: string): Promise<SeenPlan> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const { unitId, content } = await this.plans.contentOf(goalTableId);
      await this.reader.demand(personId, unitId, 'goal-table', goalTableId);
      const state = await this.queries.planOf(goalTableId);
      if (state === null)
        return { version: 0, status: 'default', plan: proposePlan(content), confirmed: null };
      const { version, status, plan, confirmed } = state;
      return { version, status, plan, confirmed };
    });
  }
}
