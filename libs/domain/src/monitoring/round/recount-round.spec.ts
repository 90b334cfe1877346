import { describe, expect, it } from '@jest/globals';
import type { InventedDay } from '#libs/fixtures';
import { roundAfter, roundOffice, roundRegion, roundRequest } from '#libs/fixtures';
import { decideRecount } from './recount-round.js';
import { NO_COUNTS } from './round-counts.js';
import type { RoundWindow } from './round-dates.js';
import type { MonitoringRoundState } from './round-state.js';
import { evolveRound } from './round.evolve.js';

/** Nobody has published 2027: a holiday in July makes a term longer, a Saturday at work makes one shorter. */
const HOLIDAY: readonly InventedDay[] = [['2027-07-05', 'rest']];
const SATURDAY: readonly InventedDay[] = [['2027-07-10', 'working']];
const PLAIN: readonly InventedDay[] = [['2027-01-01', 'rest']];

const OPENED = { type: 'monitoring-round.opened', data: {} } as const;
const PINNED = { type: 'monitoring-round.pinned', data: { tables: 3 } } as const;
const WARNED = { type: 'monitoring-round.warned', data: { counts: NO_COUNTS } } as const;
const CLOSING = { type: 'monitoring-round.closing', data: {} } as const;
const CLOSED = {
  type: 'monitoring-round.closed',
  data: { counts: NO_COUNTS, noticeHash: 'f'.repeat(64) },
} as const;

const HALF_YEAR = roundRequest('2027-06-30');
const planned = roundAfter(HALF_YEAR);
const open = roundAfter(HALF_YEAR, {}, OPENED, PINNED);

function window(opensOn: string, closesOn: string, provisional = false): RoundWindow {
  return { opensOn, closesOn, provisional };
}

function recounted(
  round: MonitoringRoundState,
  now: string,
  { days = null, held = null }: { days?: readonly InventedDay[] | null; held?: RoundWindow | null },
) {
  const office = days === null ? roundOffice() : roundOffice(days);
  const region = roundRegion({ office, window: held });
  const facts = { actorId: 'system', now: `${now}T02:00:00.000Z`, region, guesses: roundOffice() };
  return decideRecount(round, { ...facts, source: '2027 假定' });
}

/** When reports end, when the round does, and whether that is a guess; null where nothing is recorded. */
function ends(...asked: Parameters<typeof recounted>): string | null {
  const event = recounted(...asked);
  if (event === null) return null;
  const { reportUntil, closesOn, provisional } = evolveRound(asked[0], event, 'round-1');
  return `${reportUntil} ${closesOn}${provisional ? ' ?' : ''}`;
}

describe('a round over days that nobody knew', () => {
  it('is told what it was, what it is, and by which days', () => {
    const event = recounted(planned, '2026-12-01', { days: HOLIDAY });
    const before = {
      ...{ reportFrom: '2027-07-01', reportUntil: '2027-07-14', closesOn: '2027-07-21' },
      ...{ opensAt: '2027-07-01T00:30:00.000Z', warnsAt: '2027-07-09T01:00:00.000Z' },
      ...{ closesAt: '2027-07-21T09:30:00.000Z', provisional: true },
    };
    const after = {
      ...{ ...before, reportUntil: '2027-07-15', closesOn: '2027-07-22', provisional: false },
      ...{ warnsAt: '2027-07-12T01:00:00.000Z', closesAt: '2027-07-22T09:30:00.000Z' },
    };
    expect(event).toEqual({
      ...{ type: 'monitoring-round.recounted', actorId: 'system', occurredAt: '2026-12-01T02:00:00.000Z' },
      data: { before, after, source: '2027 假定' },
    });
    expect(evolveRound(planned, event!, 'round-1')).toEqual({ ...planned, ...after, version: 2 });
  });

  it('is told once: counted again over the same days it says nothing', () => {
    for (const round of [planned, open]) {
      const event = recounted(round, '2027-07-02', { days: HOLIDAY });
      expect(recounted(evolveRound(round, event!, 'round-1'), '2027-07-05', { days: HOLIDAY })).toBeNull();
    }
  });

  it.each<[string, MonitoringRoundState, string, readonly InventedDay[] | null, string | null]>([
    ['planned: a holiday puts it off', planned, '2026-12-01', HOLIDAY, '2027-07-15 2027-07-22'],
    [
      'planned: a Saturday at work brings it forward',
      planned,
      '2026-12-01',
      SATURDAY,
      '2027-07-13 2027-07-20',
    ],
    ['planned: the same days, for certain', planned, '2026-12-01', PLAIN, '2027-07-14 2027-07-21'],
    ['planned, and still nobody knows', planned, '2026-12-01', null, null],
    ['open: a holiday puts it off', open, '2027-07-02', HOLIDAY, '2027-07-15 2027-07-22'],
    ['open: what was told does not come nearer', open, '2027-07-02', SATURDAY, '2027-07-14 2027-07-21'],
    ['open: nor does its end', open, '2027-07-02', [['2027-07-17', 'working']], '2027-07-14 2027-07-21'],
    ['open: the same days, for certain', open, '2027-07-02', PLAIN, '2027-07-14 2027-07-21'],
    ['open, and still nobody knows', open, '2027-07-02', null, null],
    ['open, on the last day that was told', open, '2027-07-14', HOLIDAY, '2027-07-15 2027-07-22'],
    ['open, on the last day that it should have been', open, '2027-07-15', HOLIDAY, '2027-07-15 2027-07-22'],
    ['open, when that has passed: only its own end', open, '2027-07-16', HOLIDAY, '2027-07-14 2027-07-21'],
    [
      'due, though nobody has opened it yet: as if open',
      planned,
      '2027-07-01',
      SATURDAY,
      '2027-07-14 2027-07-21',
    ],
    ['behind its end, though nobody has closed it yet', open, '2027-07-22', HOLIDAY, null],
    ['closing', roundAfter(HALF_YEAR, {}, OPENED, PINNED, CLOSING), '2027-07-02', HOLIDAY, null],
    ['closed', roundAfter(HALF_YEAR, {}, OPENED, PINNED, CLOSING, CLOSED), '2027-07-02', HOLIDAY, null],
  ])('%s', (_, round, now, days, expected) => {
    expect(ends(round, now, { days })).toBe(expected);
  });

  it('opens on the first working day, which may be another one', () => {
    const days: readonly InventedDay[] = [['2027-07-01', 'rest']];
    const { data } = recounted(planned, '2026-12-01', { days }) as { data: { after: object } };
    expect(data.after).toMatchObject({ reportFrom: '2027-07-01', opensAt: '2027-07-02T00:30:00.000Z' });
  });

  it.each([
    ['that has begun', open, '2027-07-02'],
    ['that is on its way to be opened', planned, '2027-07-01'],
  ])('%s keeps its beginning', (_, round, now) => {
    const event = recounted(round, now, { days: [['2027-07-01', 'rest']] });
    const { status, openedAt, tables } = round;
    expect(evolveRound(round, event!, 'round-1')).toMatchObject({
      ...{ reportFrom: '2027-07-01', opensAt: '2027-07-01T00:30:00.000Z', openedAt },
      ...{ reportUntil: '2027-07-15', status, tables },
    });
  });

  it.each<[string, MonitoringRoundState, string, string]>([
    ['later with the last day', open, '2027-07-02', '2027-07-12T01:00:00.000Z'],
    ['when it is on its way already: not again', open, '2027-07-09', '2027-07-09T01:00:00.000Z'],
    [
      'when it was given: not again',
      roundAfter(HALF_YEAR, {}, OPENED, PINNED, WARNED),
      '2027-07-02',
      '2027-07-09T01:00:00.000Z',
    ],
  ])('warns the desk %s', (_, round, now, warnsAt) => {
    const event = recounted(round, now, { days: HOLIDAY });
    const after = evolveRound(round, event!, 'round-1');
    expect([after.warnsAt, after.warnedAt]).toEqual([warnsAt, round.warnedAt]);
  });
});

describe('what a person has typed', () => {
  it.each<[string, Parameters<typeof roundRequest>[1], string | null, string]>([
    [
      'a last day stays, its end is counted',
      { reportUntil: '2027-07-14' },
      '2027-07-14 2027-07-21',
      '2027-07-01',
    ],
    [
      'a first day stays, the last one is counted',
      { reportFrom: '2027-07-02' },
      '2027-07-16 2027-07-23',
      '2027-07-02',
    ],
    [
      'both stay',
      { reportFrom: '2027-07-02', reportUntil: '2027-07-05' },
      '2027-07-05 2027-07-12',
      '2027-07-02',
    ],
  ])('%s, whatever the calendar says', (_, typed, expected, from) => {
    const round = roundAfter(roundRequest('2027-06-30', typed));
    expect(ends(round, '2026-12-01', { days: HOLIDAY })).toBe(expected);
    const moved = { days: HOLIDAY, held: window('2027-08-02', '2027-08-13') };
    const event = recounted(round, '2026-12-01', moved);
    expect(evolveRound(round, event!, 'round-1')).toMatchObject({ reportFrom: from });
    expect(ends(round, '2026-12-01', moved)).toBe(expected);
  });

  it('stays also where the window moves around it', () => {
    const round = roundAfter(roundRequest('2027-06-30', { reportUntil: '2027-07-23' }));
    const event = recounted(round, '2026-12-01', { days: PLAIN, held: window('2027-07-12', '2027-07-30') });
    expect(evolveRound(round, event!, 'round-1')).toMatchObject({
      ...{ reportFrom: '2027-07-12', opensAt: '2027-07-12T00:30:00.000Z' },
      ...{ reportUntil: '2027-07-23', provisional: false },
    });
  });
});

describe('a round in a window that the district moves', () => {
  const known = { days: PLAIN };
  const certain = roundAfter(HALF_YEAR, { region: roundRegion({ office: roundOffice(PLAIN) }) });
  const begun = evolveRound(
    certain,
    { ...OPENED, actorId: 'system', occurredAt: '2027-07-01T00:30:00.000Z' },
    'round-1',
  );

  it.each<[string, MonitoringRoundState, string, RoundWindow | null, string | null]>([
    ['planned: later', certain, '2027-06-01', window('2027-07-05', '2027-07-23'), '2027-07-23 2027-07-30'],
    ['planned: shorter', certain, '2027-06-01', window('2027-07-01', '2027-07-09'), '2027-07-09 2027-07-16'],
    ['planned: to the same days', certain, '2027-06-01', window('2027-07-01', '2027-07-14'), null],
    ['planned: taken away, so that the preset holds', certain, '2027-06-01', null, null],
    [
      'planned: a guess',
      certain,
      '2027-06-01',
      window('2027-07-01', '2027-07-14', true),
      '2027-07-14 2027-07-21 ?',
    ],
    [
      'planned: behind us, so that nothing comes nearer',
      certain,
      '2027-06-30',
      window('2027-06-29', '2027-07-09'),
      null,
    ],
    ['open: later', begun, '2027-07-08', window('2027-07-01', '2027-07-23'), '2027-07-23 2027-07-30'],
    [
      'open: a guess',
      begun,
      '2027-07-08',
      window('2027-07-01', '2027-07-14', true),
      '2027-07-14 2027-07-21 ?',
    ],
    ['open: shorter, which nobody was told', begun, '2027-07-08', window('2027-07-01', '2027-07-09'), null],
  ])('%s', (_, round, now, held, expected) => {
    expect(ends(round, now, { ...known, held })).toBe(expected);
  });

  it('is a guess as long as its own end lies in a year that nobody knows, though it could have ended before', () => {
    const region = roundRegion({ office: roundOffice(PLAIN), window: window('2027-12-13', '2027-12-28') });
    const late = roundAfter(roundRequest('2027-12-12'), { region }, OPENED);
    expect(late).toMatchObject({ reportUntil: '2027-12-28', closesOn: '2028-01-04', provisional: true });
    expect(ends(late, '2027-12-20', known)).toBeNull();
  });
});
