import type { EvaluationEvent, SelfEvaluationState } from '#libs/domain';
import { evolveEvaluation } from '#libs/domain';
import type { StreamKind } from '../streams/stream-kind.js';

/** 绩效自评 of one goal table for its year. */
export const SELF_EVALUATION: StreamKind<SelfEvaluationState, EvaluationEvent> = {
  streamType: 'self-evaluation',
  evolve: evolveEvaluation,
};

/** The id of a table's evaluation follows from the table: whoever opens it a second time finds it there. */
export function evaluationIdOf(goalTableId: string, sha256: (text: string) => string): string {
  const hash = sha256(`self-evaluation ${goalTableId}`);
  // RFC 9562 version 8: the bits are ours, but for version and variant
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}
