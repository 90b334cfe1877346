import type { WithEvidence } from '../../attachments/evidence.js';
import type { Commitment } from '../../approval/events.js';
import type { LocalDate } from '../../calendar/local-date.js';
import type { Duty } from '../../duty/duty.js';
import type { Words } from '../../target-values/words.js';
import type { LightColour } from '../light.js';

/** open → planned → done → verified; what was not done well goes back to planned. */
export const CORRECTION_STATUSES = ['open', 'planned', 'done', 'verified'] as const;

/** One of {@link CORRECTION_STATUSES}. */
export type CorrectionStatus = (typeof CORRECTION_STATUSES)[number];

/** 纠偏 of a deviation, or 整改 after a formal notice. */
export type CorrectionKind = 'deviation' | 'rectification';

/** What people may do to the money or the goals; Pifu only proposes it and does none of it. */
export const CONSEQUENCES = ['adjust-goals', 'suspend-payment', 'stop-payment', 'recover-money'] as const;

/** One of {@link CONSEQUENCES}. */
export type Consequence = (typeof CONSEQUENCES)[number];

/** Why a correction was opened. */
export type CorrectionOrigin = 'red' | 'yellow-twice' | 'notice';

/** A light that a correction answers. */
export interface CorrectionReason {
  /** Null for the money. */
  readonly lineageId: string | null;
  readonly name: string;
  readonly colour: LightColour;
  readonly because: Words;
}

/** The formal notice of the finance office (整改通知) as the record keeps it. */
export interface FormalNotice {
  readonly number: string;
  readonly date: LocalDate;
  /** 整改期限; not there in what an older release has issued. */
  readonly actBy?: LocalDate;
}

/** A notice as it is issued: never without its deadline. */
export type IssuedNotice = Required<FormalNotice>;

/** What a correction is about, fixed when it is opened. */
export interface CorrectionSubject {
  readonly reportId: string;
  readonly roundId: string;
  readonly goalTableId: string;
  readonly unitId: string;
  readonly fiscalYear: number;
  readonly projectName: string;
  readonly origin: CorrectionOrigin;
  readonly reasons: readonly CorrectionReason[];
}

/** A correction folded from its stream. */
export interface CorrectionState extends CorrectionSubject, WithEvidence {
  readonly id: string;
  readonly version: number;
  readonly duties: readonly Duty[];
  readonly status: CorrectionStatus;
  readonly kind: CorrectionKind;
  readonly notice: FormalNotice | null;
  readonly proposals: readonly Consequence[];
  /** Who answers for it at the unit, and by when it is done. */
  readonly responsibleId: string | null;
  readonly actBy: LocalDate | null;
  readonly measures: Commitment | null;
  readonly account: Commitment | null;
  readonly opinion: Commitment | null;
  /** Everybody who planned or did it: none of them verifies it. */
  readonly doers: readonly string[];
  readonly openedAt: string;
  readonly closedAt: string | null;
}
