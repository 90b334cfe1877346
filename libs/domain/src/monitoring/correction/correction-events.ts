import type { WithEvidence } from '../../attachments/evidence.js';
import type { Commitment } from '../../approval/events.js';
import type { LocalDate } from '../../calendar/local-date.js';
import type { DutiesRecounted } from '../../duty/recomputed-duties.js';
import type { DutyConsequences } from '../duties.js';
import type { Consequence, CorrectionKind, CorrectionSubject, FormalNotice } from './correction-state.js';

/** Every event of a correction's stream, by its persisted name. */
export interface CorrectionEventData {
  readonly 'correction.opened': DutyConsequences &
    CorrectionSubject & {
      readonly kind: CorrectionKind;
      readonly notice: FormalNotice | null;
      readonly proposals: readonly Consequence[];
      readonly opinion: Commitment | null;
    };
  /** 整改通知: from now on it is a rectification. */
  readonly 'correction.noticed': {
    readonly notice: FormalNotice;
    readonly proposals: readonly Consequence[];
    readonly opinion: Commitment | null;
  };
  readonly 'correction.planned': DutyConsequences &
    WithEvidence & {
      readonly responsibleId: string;
      readonly actBy: LocalDate;
      readonly measures: Commitment;
    };
  readonly 'correction.completed': DutyConsequences & WithEvidence & { readonly account: Commitment };
  readonly 'correction.sent-back': DutyConsequences & {
    readonly actBy: LocalDate;
    readonly opinion: Commitment;
  };
  readonly 'correction.verified': DutyConsequences & { readonly opinion: Commitment | null };
  /** The calendar of the year is there: what is owed has its day for certain. */
  readonly 'duty-dates.recomputed': DutiesRecounted['data'];
}

type CorrectionEventType = keyof CorrectionEventData;

/** One event of a correction. */
export type CorrectionEvent = {
  readonly [T in CorrectionEventType]: {
    readonly type: T;
    readonly actorId: string;
    readonly occurredAt: string;
    readonly data: CorrectionEventData[T];
  };
}[CorrectionEventType];
