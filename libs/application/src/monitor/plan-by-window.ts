import { Injectable } from '@nestjs/common';
import type { YearCalendarState, YearWindow } from '#libs/domain';
import { MONITORING_POLICIES, planRound, policyFor, TOWN_ROUNDS } from '#libs/domain';
import { MonitorQueries } from '../ports/monitor.queries.port.js';
import { StreamRecorder } from '../streams/stream-recorder.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { MONITORING_ROUNDS } from './monitor-kinds.js';

/** A monitoring window of the district that opens plans its round, unless the finance desk has done so already. */
@Injectable()
export class PlanByWindow {
  constructor(
    private readonly facts: MonitorFactsLoader,
    private readonly queries: MonitorQueries,
    private readonly recorder: StreamRecorder,
  ) {}

  /** @param opened windows that have just opened, in the transaction that opened them */
  async plan(
    { fiscalYear, id: correlationId }: Pick<YearCalendarState, 'fiscalYear' | 'id'>,
    opened: readonly YearWindow[],
    tenantId: string,
  ): Promise<void> {
    for (const window of opened) {
      const { kind, unitId, countsFrom: cutOff } = window;
      if (kind !== 'monitoring' || unitId !== null || cutOff === null) continue;
      if ((await this.queries.roundOf(fiscalYear, cutOff)) !== null) continue;
      const { actorId, now, newId } = await this.facts.system();
      const derived = { reportFrom: null, reportUntil: null, warnDays: null };
      const request = { name: null, kind: 'ordinary', fiscalYear, cutOff, ...derived } as const;
      const region = { preset: TOWN_ROUNDS, office: await this.facts.office(), window };
      const data = planRound(request, region, policyFor(MONITORING_POLICIES, fiscalYear).key);
      const event = { type: 'monitoring-round.planned', actorId, occurredAt: now, data } as const;
      const context = { tenantId, correlationId, actorKind: 'system' } as const;
      await this.recorder.record(MONITORING_ROUNDS, null, { streamId: newId(), event }, context);
    }
  }
}
