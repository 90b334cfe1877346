import { commitText } from '../../approval/commit-text.js';
import type { MonitorDecision } from '../monitor-decision.js';
import { refuseMonitoring } from '../monitor-decision.js';
import type { MonitorFacts } from '../monitor-facts.js';
import { financeDeskRefusal } from '../round/round.decide.js';
import { noticeRefusal } from './correction-days.js';
import { dutiesUnderNotice, owePlan } from './correction-duties.js';
import type { CorrectionEvent, CorrectionEventData } from './correction-events.js';
import type { Consequence, CorrectionState, CorrectionSubject, IssuedNotice } from './correction-state.js';

/** What the finance desk says when it asks for a correction. */
export interface CorrectionOrder {
  /** Null for 纠偏; with a notice it is 整改. */
  readonly notice: IssuedNotice | null;
  readonly proposals: readonly Consequence[];
  readonly opinion: string | null;
}

/** The same with its notice, which makes it 整改. */
export type NoticeOrder = CorrectionOrder & { readonly notice: IssuedNotice };

type OpeningFacts = Pick<MonitorFacts, 'actorId' | 'now' | 'dueDates' | 'newId'>;

function openingOf(
  subject: CorrectionSubject,
  more: Pick<CorrectionEventData['correction.opened'], 'notice' | 'proposals' | 'opinion'>,
  facts: OpeningFacts,
): CorrectionEvent {
  const duty = owePlan(subject.unitId, more.notice, facts.now, facts);
  const kind = more.notice === null ? 'deviation' : 'rectification';
  const data = { ...subject, ...more, kind, opened: [duty], closed: [] } as const;
  return { type: 'correction.opened', actorId: facts.actorId, occurredAt: facts.now, data };
}

/** 纠偏 that lights have asked for. */
export function openCorrection(subject: CorrectionSubject, facts: OpeningFacts): CorrectionEvent {
  return openingOf(subject, { notice: null, proposals: [], opinion: null }, facts);
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
  const fault = order.notice === null ? null : noticeRefusal(order.notice, subject.fiscalYear, facts);
  if (fault !== null) return refuseMonitoring(fault);
  const { commitment: opinion, openings } = commitText(order.opinion, facts);
  const { notice, proposals } = order;
  return { ok: true, event: openingOf(subject, { notice, proposals, opinion }, facts), openings };
}

/** 整改通知 for a correction under way: it gives its own deadline, by which the unit owes what it owed. */
export function decideNotice(
  state: CorrectionState,
  order: NoticeOrder,
  facts: MonitorFacts,
): MonitorDecision<CorrectionEvent> {
  const { status, kind, fiscalYear } = state;
  const { notice, proposals } = order;
  const refusal = financeDeskRefusal(facts);
  if (refusal !== null) return refuseMonitoring(refusal);
  if (status === 'verified') return refuseMonitoring({ code: 'correction-step-wrong', status, kind });
  const fault = noticeRefusal(notice, fiscalYear, facts);
  if (fault !== null) return refuseMonitoring(fault);
  const { commitment: opinion, openings } = commitText(order.opinion, facts);
  const { actorId, now: occurredAt } = facts;
  const data = { notice, proposals, opinion, ...dutiesUnderNotice(state, notice, facts) };
  return { ok: true, event: { type: 'correction.noticed', actorId, occurredAt, data }, openings };
}
