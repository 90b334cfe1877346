import { commitText } from '../../approval/commit-text.js';
import { isLocalDate } from '../../calendar/local-date.js';
import { dueAfter, owe } from '../duties.js';
import type { MonitorDecision } from '../monitor-decision.js';
import { refuseMonitoring } from '../monitor-decision.js';
import type { MonitorFacts } from '../monitor-facts.js';
import { financeDeskRefusal } from '../round/round.decide.js';
import type { CorrectionEvent, CorrectionEventData } from './correction-events.js';
import type { Consequence, CorrectionState, CorrectionSubject, FormalNotice } from './correction-state.js';

/** Working days in which a unit says what it will do. */
const PLAN_TERM = '5wd';

/** What the finance desk says when it asks for a correction. */
export interface CorrectionOrder {
  /** Null for 纠偏; with a notice it is 整改. */
  readonly notice: FormalNotice | null;
  readonly proposals: readonly Consequence[];
  readonly opinion: string | null;
}

type OpeningFacts = Pick<MonitorFacts, 'actorId' | 'now' | 'dueDates' | 'newId'>;

function openingOf(
  subject: CorrectionSubject,
  more: Pick<CorrectionEventData['correction.opened'], 'notice' | 'proposals' | 'opinion'>,
  facts: OpeningFacts,
): CorrectionEvent {
  const due = dueAfter(PLAN_TERM, facts);
  const duty = owe({ kind: 'correction-plan', role: 'declarer', unitId: subject.unitId, due }, facts.newId);
  const kind = more.notice === null ? 'deviation' : 'rectification';
  const data = { ...subject, ...more, kind, opened: [duty], closed: [] } as const;
  return { type: 'correction.opened', actorId: facts.actorId, occurredAt: facts.now, data };
}

/** 纠偏 that lights have asked for. */
export function openCorrection(subject: CorrectionSubject, facts: OpeningFacts): CorrectionEvent {
  return openingOf(subject, { notice: null, proposals: [], opinion: null }, facts);
}

function noticeFault(order: CorrectionOrder, facts: MonitorFacts): MonitorDecision<never> | null {
  const today = facts.dueDates.localDateOf(facts.now);
  const { notice } = order;
  if (notice === null || (isLocalDate(notice.date) && notice.date <= today)) return null;
  return refuseMonitoring({ code: 'correction-date-invalid', earliest: '', latest: today });
}

/** The finance desk asks for a correction by itself: 纠偏, or 整改 with its notice. */
export function decideOrderCorrection(
  subject: CorrectionSubject,
  order: CorrectionOrder,
  running: string | null,
  facts: MonitorFacts,
): MonitorDecision<CorrectionEvent> {
  const refusal = financeDeskRefusal(facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  if (running !== null) return refuseMonitoring({ code: 'correction-open', correctionId: running });
  const fault = noticeFault(order, facts);
  if (fault !== null) return fault;
  const { commitment: opinion, openings } = commitText(order.opinion, facts);
  const { notice, proposals } = order;
  return { ok: true, event: openingOf(subject, { notice, proposals, opinion }, facts), openings };
}

/** 整改通知 for a correction under way: what is owed stays owed by the same days. */
export function decideNotice(
  { status }: CorrectionState,
  order: CorrectionOrder & { readonly notice: FormalNotice },
  facts: MonitorFacts,
): MonitorDecision<CorrectionEvent> {
  const refusal = financeDeskRefusal(facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  if (status === 'verified') return refuseMonitoring({ code: 'correction-step-wrong', status });
  const fault = noticeFault(order, facts);
  if (fault !== null) return fault;
  const { commitment: opinion, openings } = commitText(order.opinion, facts);
  const { notice, proposals } = order;
  const { actorId, now: occurredAt } = facts;
  const event = {
    type: 'correction.noticed',
    actorId,
    occurredAt,
    data: { notice, proposals, opinion },
  } as const;
  return { ok: true, event, openings };
}
