import type { DueDates, StreamEvent, StreamState } from '#libs/domain';
import type { StreamKind } from '../streams/stream-kind.js';

/** What a kind counts its duties' dates with. */
export interface RecountFacts {
  readonly actorId: string;
  readonly now: string;
  readonly dueDates: DueDates;
}

/** A kind of stream that knows by which term its duties are due. */
export interface RecomputedKind<S extends StreamState, E extends StreamEvent> extends StreamKind<S, E> {
  /** The event that says the new dates; null when none has changed. */
  recount(state: S, facts: RecountFacts): E | null;
}

/** The kinds whose provisional due dates are counted again when a calendar is loaded. */
export const RECOMPUTED_KINDS: readonly RecomputedKind<StreamState, StreamEvent>[] = [];
