import { assertNever } from '#libs/shared';
import { commitText } from '../../approval/commit-text.js';
import { holds } from '../../directory/directory.js';
import type { Duty } from '../../duty/duty.js';
import type { GoalTableContent } from '../../goal-table/content.js';
import { closeDuties, dueAfter, foldDuties, owe } from '../duties.js';
import type { MonitorDecision } from '../monitor-decision.js';
import { refuseMonitoring } from '../monitor-decision.js';
import type { MonitorFacts } from '../monitor-facts.js';
import type { ProgressPlan } from '../progress-plan.js';
import { financeDeskRefusal } from '../round/round.decide.js';
import type { PlanEvent, PlanEventData } from './plan-events.js';
import { planFaults } from './plan-fault.js';

/** Working days in which the finance desk confirms a plan. */
const CONFIRM_TERM = '5wd';

/** How one table is expected to go through its year, proposed by its unit and confirmed by finance. */
export interface ProgressPlanState {
  readonly id: string;
  readonly version: number;
  readonly duties: readonly Duty[];
  readonly goalTableId: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly status: 'proposed' | 'confirmed' | 'returned';
  readonly plan: ProgressPlan;
  readonly proposedBy: string;
  /** The plan that rounds pin; a later proposal does not touch it. */
  readonly confirmed: ProgressPlan | null;
}

/** The only writer of a plan's state. */
export function evolvePlan(
  before: ProgressPlanState | null,
  event: PlanEvent,
  id: string,
): ProgressPlanState {
  const duties = foldDuties(before?.duties ?? [], event);
  const version = (before?.version ?? 0) + 1;
  if (event.type === 'progress-plan.proposed') {
    const { goalTableId, unitId, fiscalYear, plan } = event.data;
    const confirmed = before?.confirmed ?? null;
    const proposedBy = event.actorId;
    return {
      id,
      version,
      duties,
      goalTableId,
      unitId,
      fiscalYear,
      status: 'proposed',
      plan,
      proposedBy,
      confirmed,
    };
  }
  if (before === null) throw new Error(`stream ${id} begins with ${event.type}`);
  switch (event.type) {
    case 'progress-plan.confirmed':
      return { ...before, version, duties, status: 'confirmed', confirmed: before.plan };
    case 'progress-plan.returned':
      return { ...before, version, duties, status: 'returned' };
    case 'duty-dates.recomputed':
      return { ...before, version, duties };
    default:
      return assertNever(event);
  }
}

/** The table that a plan is for, with the content that its indicators stand in. */
export interface PlannedSubject {
  readonly goalTableId: string;
  readonly unitId: string;
  readonly table: GoalTableContent;
}

/** The unit says when its deliveries are due and how its money is spent. */
export function decideProposePlan(
  state: ProgressPlanState | null,
  plan: ProgressPlan,
  { goalTableId, unitId, table }: PlannedSubject,
  facts: MonitorFacts,
): MonitorDecision<PlanEvent> {
  const { actorId, now: occurredAt, directory } = facts;
  if (!holds(directory, actorId, 'declarer', unitId)) {
    return refuseMonitoring({ code: 'role-missing', role: 'declarer', unitId });
  }
  const faults = planFaults(plan, table);
  if (faults.length > 0) return refuseMonitoring({ code: 'progress-plan-invalid', faults });
  const due = dueAfter(CONFIRM_TERM, facts);
  const desk = { role: 'performance-reviewer', unitId: directory.financeUnitId } as const;
  const check = owe({ kind: 'progress-plan-check', ...desk, due }, facts.newId);
  const closed = closeDuties(state?.duties ?? [], 'cancelled');
  const fiscalYear = table.fiscalYear;
  const opened = { opened: [check], closed };
  const data: PlanEventData['progress-plan.proposed'] = { goalTableId, unitId, fiscalYear, plan, ...opened };
  return { ok: true, event: { type: 'progress-plan.proposed', actorId, occurredAt, data }, openings: [] };
}

/** The finance desk confirms a proposed plan, or returns it with words. */
export function decideOnPlan(
  state: ProgressPlanState,
  verdict: { readonly confirmed: boolean; readonly opinion: string | null },
  facts: MonitorFacts,
): MonitorDecision<PlanEvent> {
  const { actorId, now: occurredAt } = facts;
  const refusal = financeDeskRefusal(facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  if (state.proposedBy === actorId) {
    return refuseMonitoring({ code: 'separation-of-duties', rule: 'author-does-not-review' });
  }
  if (state.status !== 'proposed') return refuseMonitoring({ code: 'progress-plan-not-proposed' });
  const ended = { opened: [], closed: closeDuties(state.duties, 'done') };
  if (verdict.confirmed) {
    return {
      ok: true,
      event: { type: 'progress-plan.confirmed', actorId, occurredAt, data: ended },
      openings: [],
    };
  }
  const { commitment: opinion, openings } = commitText(verdict.opinion, facts);
  if (opinion === null) return refuseMonitoring({ code: 'opinion-required' });
  const data = { ...ended, opinion };
  return { ok: true, event: { type: 'progress-plan.returned', actorId, occurredAt, data }, openings };
}
