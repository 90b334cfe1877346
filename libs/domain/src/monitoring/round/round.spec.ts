import { describe, expect, it } from '@jest/globals';
import { PEOPLE, roundRegion, roundRequest, TOWN, townFacts, UNITS, withGrant } from '#libs/fixtures';
import type { CountedReport } from './round-counts.js';
import { countReports, NO_COUNTS } from './round-counts.js';
import type { RoundEvent } from './round-events.js';
import type { MonitoringRoundState } from './round-state.js';
import { decideClosed, decidePinned, decidePlanRound, decideRoundStep } from './round.decide.js';
import { evolveRound } from './round.evolve.js';

const REGION = { ...roundRegion(), policy: 'town-2024' };
const HALF_YEAR = roundRequest('2024-06-30');

const SYSTEM = { actorId: 'system', now: '2024-07-01T00:30:00.000Z' };
const RESULT = { counts: NO_COUNTS, noticeHash: 'f'.repeat(64) };

function plannedBy(actorId: string, more: object = {}, directory = TOWN) {
  const facts = townFacts(
    actorId,
    { id: 'round-1', version: 0 },
    { directory, now: '2024-06-20T02:00:00.000Z' },
  );
  return decidePlanRound({ ...HALF_YEAR, ...more }, REGION, facts);
}

function after(...steps: ((state: MonitoringRoundState) => RoundEvent | null)[]): MonitoringRoundState {
  const planned = plannedBy(PEOPLE.reviewer);
  if (!planned.ok) throw new Error(planned.refusal.code);
  return steps.reduce(
    (state, step) => {
      const event = step(state);
      return event === null ? state : evolveRound(state, event, 'round-1');
    },
    evolveRound(null, planned.event, 'round-1'),
  );
}

const open = (state: MonitoringRoundState) => decideRoundStep(state, 'open', NO_COUNTS, SYSTEM);
const warn = (state: MonitoringRoundState) => decideRoundStep(state, 'warn', NO_COUNTS, SYSTEM);
const close = (state: MonitoringRoundState) => decideRoundStep(state, 'close', NO_COUNTS, SYSTEM);
const pin = (state: MonitoringRoundState) => decidePinned(state, 3, SYSTEM);
const settle = (state: MonitoringRoundState) => decideClosed(state, RESULT, SYSTEM);

describe('planning a round', () => {
  it('is for the performance desk of the finance office', () => {
    expect(plannedBy(PEOPLE.reviewer)).toMatchObject({
      ok: true,
      event: {
        type: 'monitoring-round.planned',
        actorId: PEOPLE.reviewer,
        data: { reportUntil: '2024-07-12' },
      },
    });
    const missing = { code: 'role-missing', role: 'performance-reviewer', unitId: UNITS.finance };
    for (const person of [PEOPLE.declarer, PEOPLE.approver, PEOPLE.auditor]) {
      expect(plannedBy(person)).toEqual({ ok: false, refusal: missing });
    }
  });

  it('is for no administrator, whatever else he holds', () => {
    const directory = withGrant(TOWN, PEOPLE.administrator, 'performance-reviewer', UNITS.finance);
    expect(plannedBy(PEOPLE.administrator, {}, directory)).toEqual({
      ok: false,
      refusal: { code: 'separation-of-duties', rule: 'administrator-decides-nothing' },
    });
  });

  it('names the date that cannot be', () => {
    expect(plannedBy(PEOPLE.reviewer, { cutOff: '2023-06-30' })).toEqual({
      ok: false,
      refusal: { code: 'round-date-invalid', field: 'cutOff' },
    });
  });
});

describe('a round that runs by itself', () => {
  it('goes from planned to closed', () => {
    const states = [[], [open], [open, pin, close], [open, pin, close, settle]].map((steps) =>
      after(...steps),
    );
    expect(states.map(({ status }) => status)).toEqual(['planned', 'open', 'closing', 'closed']);
    expect(states.at(-1)).toMatchObject({ tables: 3, ...RESULT, closedAt: SYSTEM.now, openedAt: SYSTEM.now });
  });

  it.each([
    ['opens once', [open], open],
    ['is not opened after its end', [open, pin, close, settle], open],
    ['warns once', [open, warn], warn],
    ['does not warn before it is open', [], warn],
    ['does not warn after its end', [open, pin, close], warn],
    ['pins once', [open, pin], pin],
    ['pins nothing before it is open', [], pin],
    ['does not close before every table is pinned', [open], close],
    ['closes once', [open, pin, close], close],
    ['is not settled before it closes', [open, pin], settle],
    ['is settled once', [open, pin, close, settle], settle],
  ])('%s', (_, steps, again) => {
    expect(again(after(...steps))).toBeNull();
  });

  it('counts its events', () => {
    expect(after(open, warn, pin, close, settle).version).toBe(6);
    expect(after(open, warn)).toMatchObject({ warnedAt: SYSTEM.now, status: 'open' });
  });

  it('begins with its plan', () => {
    const opened: RoundEvent = {
      type: 'monitoring-round.opened',
      actorId: 'system',
      occurredAt: SYSTEM.now,
      data: {},
    };
    expect(() => evolveRound(null, opened, 'round-1')).toThrow('begins with');
  });
});

describe('the counts of a round', () => {
  const group = (status: CountedReport['status'], more: Partial<CountedReport>): CountedReport => ({
    ...{ status, light: null, quadrant: null, count: 1 },
    ...more,
  });

  it('tell 未报送 from a grey light', () => {
    const counts = countReports([
      group('due', { count: 4 }),
      group('missed', { count: 2 }),
      group('verified', { light: 'green', quadrant: 'both-met', count: 5 }),
      group('reported', { light: 'grey', count: 1 }),
      group('verified', { light: 'green', quadrant: 'spending-behind', count: 2 }),
    ]);
    expect(counts).toMatchObject({
      tables: 14,
      statuses: { due: 4, missed: 2, reported: 1, verified: 7, returned: 0 },
      lights: { green: 7, grey: 1, red: 0 },
      quadrants: { 'both-met': 5, 'spending-behind': 2 },
    });
  });

  it('of nothing are nothing', () => {
    expect(countReports([])).toEqual(NO_COUNTS);
  });
});
