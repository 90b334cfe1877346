import { describe, expect, it } from '@jest/globals';
import type { StreamKind } from '#libs/application';
import type { Duty, StreamEvent, StreamState } from '#libs/domain';
import { canonicalJson } from '#libs/shared';
import { aDuty, idOf } from '#libs/testing';
import { dutyRowsOf } from '../duties/duty-table.js';
import type { Row } from '../goal-table/table-spec.js';
import type { StoredEvent } from '../replay/event-copies.js';
import { replayState } from './replay-state.js';
import { streamTable } from './stream-table.js';

const STREAM = idOf('stream');

interface Owing extends StreamEvent {
  readonly data: { readonly duties: readonly Duty[] };
}

/** A stream that owes whatever its last event says. */
const OWING: StreamKind<StreamState, Owing> = {
  streamType: 'progress-report',
  evolve: (before, { data }, id) => {
    if (data.duties.some(({ label }: Duty & { label?: string }) => label === 'forged')) throw new Error();
    return { id, fiscalYear: 2024, version: (before?.version ?? 0) + 1, duties: data.duties };
  },
};
const TABLE = streamTable(OWING, 'progress_report', [], () => ({}));

function event(duties: readonly object[]): StoredEvent {
  const body = canonicalJson({
    type: 'owed',
    actor: 'a',
    occurredAt: '2024-07-01T01:00:00.000Z',
    data: { duties },
  });
  return { body, copies: {} as StoredEvent['copies'] };
}

const FIRST = aDuty('甲');
const DONE: Duty = { ...FIRST, status: 'done', closedAt: '2024-07-11T02:00:00.000Z', closedBy: idOf('lin') };
const NEXT = aDuty('乙', { kind: 'progress-check', role: 'department-reviewer' });
const EVENTS = [event([FIRST]), event([DONE, NEXT])];
const STATE = { id: STREAM, fiscalYear: 2024, version: 2, duties: [DONE, NEXT] };
const STORED: Row = { ...STATE, duties: undefined, state: canonicalJson(STATE) };
const OWED = dutyRowsOf([DONE, NEXT], { streamId: STREAM, streamType: 'progress-report' });

const proof = (change: {
  events?: readonly StoredEvent[];
  states?: readonly Row[];
  duties?: readonly Row[];
}) => replayState(TABLE, STREAM, change.events ?? EVENTS, { states: [STORED], duties: OWED, ...change });

describe('the proof that a stream’s events give its rows', () => {
  it('finds nothing when the last state and every duty of it stand there', () => {
    expect(proof({})).toEqual([]);
  });

  it.each<[string, Parameters<typeof proof>[0], string, string]>([
    ['a lost state', { states: [] }, 'row-missing', `progress_report ${STREAM}`],
    [
      'a state of another version',
      { states: [{ ...STORED, version: 3 }] },
      'row-differs',
      `${STREAM} version`,
    ],
    [
      'a state of another year',
      { states: [{ ...STORED, fiscalYear: 2025 }] },
      'row-differs',
      `${STREAM} fiscal_year`,
    ],
    ['other words in the state', { states: [{ ...STORED, state: '{}' }] }, 'row-differs', `${STREAM} state`],
    ['a lost duty', { duties: OWED.slice(1) }, 'row-missing', `duty ${FIRST.dutyId}`],
    [
      'a duty that nobody owes',
      { duties: [...OWED, { ...OWED[0], dutyId: idOf('丙') }] },
      'row-without-event',
      `duty ${idOf('丙')}`,
    ],
    [
      'a duty put off',
      { duties: [OWED[0]!, { ...OWED[1], dueOn: '2024-12-31' }] },
      'row-differs',
      `duty ${NEXT.dutyId} due_on`,
    ],
    [
      'a duty opened again',
      { duties: [{ ...OWED[0], status: 'open' }, OWED[1]!] },
      'row-differs',
      `duty ${FIRST.dutyId} status`,
    ],
    [
      'a duty moved to another office',
      { duties: [OWED[0]!, { ...OWED[1], role: 'approver' }] },
      'row-differs',
      `duty ${NEXT.dutyId} role`,
    ],
    ['an event left out', { events: EVENTS.slice(0, 1) }, 'row-differs', `${STREAM} version`],
    [
      'a body that cannot be read',
      { events: [{ ...EVENTS[0]!, body: '{' }] },
      'stream-cannot-be-folded',
      '1 events',
    ],
    [
      'an event that the core refuses',
      { events: [event([{ ...FIRST, label: 'forged' }])] },
      'stream-cannot-be-folded',
      '1 events',
    ],
  ])('finds %s', (_, change, kind, detail) => {
    const findings = proof(change);
    expect(findings).toContainEqual({ kind, detail: expect.stringContaining(detail) as unknown });
  });
});
