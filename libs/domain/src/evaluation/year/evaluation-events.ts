import type { WithEvidence } from '../../attachments/evidence.js';
import type { Commitment } from '../../approval/events.js';
import type { DutiesRecounted } from '../../duty/recomputed-duties.js';
import type { DutyConsequences } from '../../monitoring/duties.js';
import type { WeightFault } from '../weights.js';
import type {
  EvaluatedTable,
  RecordedResults,
  RecordedWeight,
  Sampled,
  ScoredYear,
} from './evaluation-state.js';

/** Every event of a self-evaluation's stream, by its persisted name. */
export interface EvaluationEventData {
  readonly 'self-evaluation.opened': DutyConsequences &
    EvaluatedTable & {
      readonly policy: string;
      readonly weights: readonly RecordedWeight[];
      readonly weightFaults: readonly WeightFault[];
    };
  readonly 'self-evaluation.weights-proposed': { readonly weights: readonly RecordedWeight[] };
  readonly 'self-evaluation.weights-confirmed': DutyConsequences & {
    readonly weights: readonly RecordedWeight[];
  };
  readonly 'self-evaluation.weights-changed': {
    readonly weights: readonly RecordedWeight[];
    readonly reason: Commitment;
    readonly scored: ScoredYear | null;
  };
  readonly 'self-evaluation.entered': WithEvidence & {
    readonly results: RecordedResults;
    readonly scored: ScoredYear;
  };
  readonly 'self-evaluation.submitted': DutyConsequences;
  readonly 'self-evaluation.points-given': {
    readonly lineageId: string;
    readonly points: string;
    readonly reason: Commitment;
    readonly scored: ScoredYear;
  };
  readonly 'self-evaluation.department-accepted': DutyConsequences & { readonly opinion: Commitment | null };
  readonly 'self-evaluation.returned': DutyConsequences & { readonly opinion: Commitment };
  readonly 'self-evaluation.closed': DutyConsequences & { readonly opinion: Commitment | null };
  readonly 'self-evaluation.sampled': Sampled;
  /** The calendar of the year is there: what is owed has its day for certain. */
  readonly 'duty-dates.recomputed': DutiesRecounted['data'];
}

/** One event of a self-evaluation. */
export type EvaluationEvent = {
  readonly [T in keyof EvaluationEventData]: {
    readonly type: T;
    readonly actorId: string;
    readonly occurredAt: string;
    readonly data: EvaluationEventData[T];
  };
}[keyof EvaluationEventData];
