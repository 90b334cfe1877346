import { Injectable } from '@nestjs/common';
import type { RoundRequest } from '#libs/domain';
import { decidePlanRound, MONITORING_POLICIES, policyFor } from '#libs/domain';
import { ConflictError } from '../errors/application-errors.js';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import type { MonitorAnswer, MonitorRequest } from './monitor-acts.js';
import { MonitorActs } from './monitor-acts.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { MONITORING_ROUNDS } from './monitor-kinds.js';
import { RoundRegionLoader } from './round-region.loader.js';

/** 监控布置: plans a round, which opens and closes by itself. */
@Injectable()
export class PlanRoundUseCase {
  constructor(
    private readonly acts: MonitorActs,
    private readonly facts: MonitorFactsLoader,
    private readonly regions: RoundRegionLoader,
    private readonly queries: MonitorQueries,
  ) {}

  /** @throws RefusedError, or ConflictError where the cut-off has its round already */
  execute(request: MonitorRequest, wanted: RoundRequest): Promise<MonitorAnswer> {
    return this.acts.once(request, async () => {
      const facts = await this.facts.load(request.actorId, null);
      const region = await this.regions.forNew(request.tenantId, wanted);
      const policy = policyFor(MONITORING_POLICIES, wanted.fiscalYear).key;
      const decision = decidePlanRound(wanted, { ...region, policy }, facts);
      if (decision.ok) {
        const roundId = await this.queries.roundOf(wanted.fiscalYear, wanted.cutOff);
        if (roundId !== null) throw new ConflictError({ code: 'round-exists', roundId });
      }
      const { answer } = await this.acts.record(request, MONITORING_ROUNDS, facts.newId(), null, decision);
      return answer;
    });
  }
}
