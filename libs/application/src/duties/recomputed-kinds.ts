import type { DutiesRecounted, StreamState } from '#libs/domain';
import { SELF_EVALUATION } from '../evaluate/evaluation-kind.js';
import { CORRECTIONS, PROGRESS_PLANS, PROGRESS_REPORTS } from '../monitor/monitor-kinds.js';
import type { StreamKind } from '../streams/stream-kind.js';

/** The kinds whose provisional due dates are counted again when a calendar is loaded: all under which anything is owed. */
export const RECOMPUTED_KINDS: readonly StreamKind<StreamState, DutiesRecounted>[] = [
  PROGRESS_REPORTS,
  PROGRESS_PLANS,
  CORRECTIONS,
  SELF_EVALUATION,
];
