import { describe, expect, it } from '@jest/globals';
import type { InventedDay } from '#libs/fixtures';
import { roundAfter, roundOffice, roundRegion, roundRequest, seed, sized } from '#libs/fixtures';
import fc from 'fast-check';
import { addDays } from '../../calendar/local-date.js';
import { decideRecount } from './recount-round.js';
import type { RoundWindow } from './round-dates.js';
import type { MonitoringRoundState } from './round-state.js';
import { evolveRound } from './round.evolve.js';

const day = (from: string, reach: number) =>
  fc.integer({ min: 0, max: reach }).map((days) => addDays(from, days));

/** A calendar of 2027 as it may be published: some days of the half-year round rest, or are worked, against the week. */
const days: fc.Arbitrary<readonly InventedDay[]> = fc.uniqueArray(
  fc.tuple(day('2027-06-25', 50), fc.constantFrom('rest' as const, 'working' as const)),
  { selector: ([date]) => date, minLength: 1, maxLength: 12 },
);

const window: fc.Arbitrary<RoundWindow | null> = fc.option(
  fc.tuple(day('2027-07-01', 5), day('2027-07-07', 30)).map(([opensOn, closesOn]) => {
    return { opensOn, closesOn, provisional: false };
  }),
);

const typed = fc.record({
  reportFrom: fc.option(day('2027-07-01', 5)),
  reportUntil: fc.option(day('2027-07-07', 30)),
});

/** What is published or moved on one day after another, up to the middle of July. */
const changes = fc.array(fc.record({ days, window, on: day('2027-06-20', 30) }), {
  minLength: 1,
  maxLength: 5,
});

type Change = typeof changes extends fc.Arbitrary<(infer T)[]> ? T : never;

function follow(round: MonitoringRoundState, change: Change): MonitoringRoundState {
  const region = roundRegion({ office: roundOffice(change.days), window: change.window });
  const at = { now: `${change.on}T04:00:00.000Z`, guesses: roundOffice(), source: '2027 假定' };
  const event = decideRecount(round, { actorId: 'system', region, ...at });
  return event === null ? round : evolveRound(round, event, round.id);
}

/** Every state that a round goes through; it is opened on the first look after its moment, as the clock does. */
function life(planned: MonitoringRoundState, steps: readonly Change[]): readonly MonitoringRoundState[] {
  const states = [planned];
  for (const change of steps.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const known = states.at(-1) ?? planned;
    const occurredAt = `${change.on}T04:00:00.000Z`;
    const isDue = known.status === 'planned' && known.opensAt <= occurredAt;
    const opened = { type: 'monitoring-round.opened', actorId: 'system', occurredAt, data: {} } as const;
    const seen = isDue ? evolveRound(known, opened, known.id) : known;
    states.push(seen, follow(seen, change));
  }
  return states;
}

const lives = fc
  .tuple(typed, changes)
  .map(([more, steps]) => life(roundAfter(roundRequest('2027-06-30', more)), steps));

function holds(law: (before: MonitoringRoundState, after: MonitoringRoundState) => void): void {
  const property = fc.property(lives, (states) => {
    for (const [index, after] of states.entries()) law(states[index - 1] ?? after, after);
  });
  fc.assert(property, { seed: seed(), numRuns: sized(200, 5_000) });
}

describe('whatever is published and moved, and whenever', () => {
  it('what the units have been told never comes nearer', () => {
    holds((before, after) => {
      if (before.status === 'planned') return;
      expect(after.reportUntil >= before.reportUntil).toBe(true);
      expect(after.closesAt >= before.closesAt).toBe(true);
      expect([after.reportFrom, after.opensAt]).toEqual([before.reportFrom, before.opensAt]);
    });
  });

  it('what a person has typed stays', () => {
    holds((_, { typed: own, reportFrom, reportUntil }) => {
      expect([own?.reportFrom ?? reportFrom, own?.reportUntil ?? reportUntil]).toEqual([
        reportFrom,
        reportUntil,
      ]);
    });
  });

  it('a round ends after its reports, and neither name, cut-off nor rules change', () => {
    holds((before, after) => {
      expect(after.closesOn > after.reportUntil).toBe(true);
      const { name, cutOff, policy, warnDays, plannedBy } = before;
      expect(after).toMatchObject({ name, cutOff, policy, warnDays, plannedBy });
    });
  });

  it('the same change again is no event', () => {
    const property = fc.property(typed, changes, (more, steps) => {
      const [change] = steps as [Change, ...Change[]];
      const once = follow(roundAfter(roundRequest('2027-06-30', more)), change);
      expect(follow(once, change)).toBe(once);
    });
    fc.assert(property, { seed: seed(), numRuns: sized(200, 5_000) });
  });
});
