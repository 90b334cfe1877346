import type {
  CorrectionEvent,
  CorrectionState,
  MonitoringRoundState,
  PlanEvent,
  ProgressPlanState,
  ProgressReportState,
  ReportEvent,
  RoundEvent,
} from '#libs/domain';
import { evolveCorrection, evolvePlan, evolveReport, evolveRound } from '#libs/domain';
import type { StreamKind } from '../streams/stream-kind.js';
import { reactionsToCorrection } from './reactions-to-correction.js';

/** Monitoring rounds in the record. */
export const MONITORING_ROUNDS: StreamKind<MonitoringRoundState, RoundEvent> = {
  streamType: 'monitoring-round',
  evolve: evolveRound,
};

/** Reports of units in the record. */
export const PROGRESS_REPORTS: StreamKind<ProgressReportState, ReportEvent> = {
  streamType: 'progress-report',
  evolve: evolveReport,
};

/** Plans of progress in the record. */
export const PROGRESS_PLANS: StreamKind<ProgressPlanState, PlanEvent> = {
  streamType: 'progress-plan',
  evolve: evolvePlan,
};

/** Corrections in the record. */
export const CORRECTIONS: StreamKind<CorrectionState, CorrectionEvent> = {
  streamType: 'correction',
  evolve: evolveCorrection,
  reactionsTo: reactionsToCorrection,
};
