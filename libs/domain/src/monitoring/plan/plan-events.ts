import type { Commitment } from '../../approval/events.js';
import type { DutiesRecounted } from '../../duty/recomputed-duties.js';
import type { DutyConsequences } from '../duties.js';
import type { ProgressPlan } from '../progress-plan.js';

/** Every event of a progress plan's stream, by its persisted name. */
export interface PlanEventData {
  readonly 'progress-plan.proposed': DutyConsequences & {
    readonly goalTableId: string;
    readonly unitId: string;
    readonly fiscalYear: number;
    readonly plan: ProgressPlan;
  };
  readonly 'progress-plan.confirmed': DutyConsequences;
  readonly 'progress-plan.returned': DutyConsequences & { readonly opinion: Commitment };
  /** The calendar of the year is there: what is owed has its day for certain. */
  readonly 'duty-dates.recomputed': DutiesRecounted['data'];
}

/** One event of a progress plan. */
export type PlanEvent = {
  readonly [T in keyof PlanEventData]: {
    readonly type: T;
    readonly actorId: string;
    readonly occurredAt: string;
    readonly data: PlanEventData[T];
  };
}[keyof PlanEventData];
