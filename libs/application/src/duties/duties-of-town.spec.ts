import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Duty, Role } from '#libs/domain';
import { aDuty, idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import type { PersonRecord, UnitRecord } from '../ports/directory.repository.port.js';
import type { DutyWish } from './duties.query.js';
import { DutiesQuery } from './duties.query.js';
import { isAtFinanceDesk } from './finance-desk.js';

const PAGE = { limit: 10, cursor: null, withTotal: true };
const MINE: DutyWish = { of: 'mine', unitId: null, kind: null, roundId: null, lateOnly: false };
const UNITS: DutyWish = { ...MINE, of: 'units' };

let town: WorkingTown;
beforeAll(async () => {
  town = await WorkingTown.open();
});
beforeEach(() => {
  town.startAnew();
});
afterAll(() => town.close());

const follow = (before: readonly Duty[], after: readonly Duty[]) => town.follow(before, after);

describe('whose duties they are', () => {
  beforeEach(() =>
    follow(
      [],
      [
        aDuty('grid'),
        aDuty('of he', { assignee: idOf('he') }),
        aDuty('school', { unitId: TOWN_UNITS.school }),
        aDuty('desk', { kind: 'progress-check', role: 'performance-reviewer', unitId: TOWN_UNITS.finance }),
        aDuty('done', { status: 'done', closedAt: '2024-07-02T01:00:00.000Z', closedBy: idOf('lin') }),
        aDuty('late', { dueOn: '2023-12-05', dueAt: '2023-12-05T09:30:00.000Z' }),
      ],
    ),
  );

  const found = async (account: string, wish: DutyWish): Promise<readonly string[]> => {
    const { items } = await town.app.get(DutiesQuery).open(TENANT, idOf(account), wish, PAGE);
    const names = ['grid', 'of he', 'school', 'desk', 'done', 'late'];
    return items.map(({ dutyId }) => names.find((name) => idOf(name) === dutyId) ?? dutyId).toSorted();
  };

  it.each<[string, string, DutyWish, readonly string[]]>([
    ['a declarer’s own', 'lin', MINE, ['grid', 'late']],
    ['those of the one who is named', 'he', MINE, ['grid', 'late', 'of he']],
    ['a head of unit’s own', 'zhou', MINE, []],
    ['the desk’s own', 'chen', MINE, ['desk']],
    ['his own that are late', 'lin', { ...MINE, lateOnly: true }, ['late']],
    ['his own of a kind', 'lin', { ...MINE, kind: 'progress-check' }, []],
    ['his own of a unit', 'lin', { ...MINE, unitId: TOWN_UNITS.school }, []],
    ['his unit’s', 'zhou', UNITS, ['grid', 'late', 'of he']],
    ['those of another unit', 'deng', UNITS, ['school']],
    ['everybody’s, for the desk', 'chen', UNITS, ['desk', 'grid', 'late', 'of he', 'school']],
    ['everybody’s, for the auditor', 'su', UNITS, ['desk', 'grid', 'late', 'of he', 'school']],
    ['one unit’s, for the desk', 'chen', { ...UNITS, unitId: TOWN_UNITS.school }, ['school']],
    ['a unit that he may not see', 'lin', { ...UNITS, unitId: TOWN_UNITS.school }, []],
    ['a kind of everybody', 'su', { ...UNITS, kind: 'progress-check' }, ['desk']],
    ['those of everybody that are late', 'su', { ...UNITS, lateOnly: true }, ['late']],
  ])('%s', async (_, account, wish, names) => {
    expect(await found(account, wish)).toEqual(names);
  });

  it('are late the moment after they were due, and not in it', async () => {
    const late = async (now: string) => {
      town.database.now = now;
      return found('lin', { ...MINE, lateOnly: true });
    };
    expect(await late('2024-07-12T09:30:00.000Z')).toEqual(['late']);
    expect(await late('2024-07-12T09:30:00.001Z')).toEqual(['grid', 'late']);
  });

  it('are nobody’s who has left his office', async () => {
    town.staff({ id: idOf('lin'), grants: [] });
    expect(await found('lin', MINE)).toEqual([]);
  });
});

describe('what follows from a duty', () => {
  const waiting = () =>
    [...town.rows.reminders.values()].filter(({ status }) => status === 'pending').map(({ kind }) => kind);

  it('is reminders while it is open, and none behind its end', async () => {
    const duty = aDuty('one');
    await follow([], [duty]);
    const planned = waiting();
    expect(planned.length).toBeGreaterThan(1);
    await follow([duty], [{ ...duty, status: 'done', closedAt: town.database.now, closedBy: idOf('lin') }]);
    expect(waiting()).toEqual([]);
  });

  it('moves with it', async () => {
    const duty = aDuty('one');
    await follow([], [duty]);
    const before = [...town.rows.reminders.values()].map(({ dueAt }) => dueAt);
    await follow([duty], [{ ...duty, dueOn: '2024-07-26', dueAt: '2024-07-26T09:30:00.000Z' }]);
    const after = [...town.rows.reminders.values()]
      .filter(({ status }) => status === 'pending')
      .map(({ dueAt }) => dueAt);
    expect(after).toHaveLength(before.length);
    expect(after.toSorted()[0]! > before.toSorted()[0]!).toBe(true);
  });

  it('is nothing where nothing has changed', async () => {
    const duty = aDuty('one');
    await follow([], [duty]);
    const { rows } = town;
    await follow([duty], [duty]);
    expect(town.rows).toBe(rows);
  });
});

describe('the finance desk', () => {
  const OFFICES: readonly UnitRecord[] = [
    { id: 'finance', name: '财政分局', kind: 'finance', supervisingDepartmentId: 'finance' },
    { id: 'grid', name: '网格管理中心', kind: 'ordinary', supervisingDepartmentId: 'finance' },
  ];
  const holding = (...grants: readonly (readonly [Role, string])[]): PersonRecord => ({
    ...{ id: 'p', displayName: 'p', account: 'p', email: null, active: true },
    grants: grants.map(([role, unitId]) => ({ role, unitId })),
  });

  it.each<[string, PersonRecord | null, boolean]>([
    ['a reviewer of the finance office', holding(['performance-reviewer', 'finance']), true],
    [
      'one who declares elsewhere too',
      holding(['declarer', 'grid'], ['performance-reviewer', 'finance']),
      true,
    ],
    ['a reviewer of another office', holding(['performance-reviewer', 'grid']), false],
    ['the approver', holding(['approver', 'finance']), false],
    ['the auditor', holding(['auditor', 'finance']), false],
    ['somebody without an office', holding(), false],
    ['one who has left', { ...holding(['performance-reviewer', 'finance']), active: false }, false],
    ['nobody', null, false],
  ])('%s', (_, person, sits) => {
    expect(isAtFinanceDesk(person, OFFICES)).toBe(sits);
  });
});
