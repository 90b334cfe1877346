import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, localDateOf } from './local-date.js';
import { NATIONAL_CALENDAR } from './national-calendar.data.js';
import { planReminders } from './reminder-plan.js';
import { FINANCE_DESK_PLAN, HANDLER_PLAN, INCIDENT_PLAN } from './reminder-plans.data.js';
import { isWorkingDay, workingCalendar } from './working-calendar.js';

const office = { calendar: workingCalendar(NATIONAL_CALENDAR), offsetMinutes: 480, sendsAt: '09:00' };

function planned(dueOn: string, openedAt: string): readonly (readonly [string, string])[] {
  return planReminders({ dueOn, openedAt }, HANDLER_PLAN, office).map(
    ({ occurrence, dueAt }) => [occurrence, dueAt] as const,
  );
}

describe('the reminders of a task', () => {
  it('go out two working days before, on the day, and one working day after, at nine in Beijing', () => {
    expect(planned('2023-11-10', '2023-11-03T02:00:00.000Z')).toEqual([
      ['due-2wd', '2023-11-08T01:00:00.000Z'],
      ['due', '2023-11-10T01:00:00.000Z'],
      ['due+1wd', '2023-11-13T01:00:00.000Z'],
    ]);
  });

  it('never go out during the spring festival', () => {
    expect(planned('2024-02-09', '2024-01-25T02:00:00.000Z')).toEqual([
      ['due-2wd', '2024-02-07T01:00:00.000Z'],
      ['due', '2024-02-09T01:00:00.000Z'],
      ['due+1wd', '2024-02-18T01:00:00.000Z'],
    ]);
  });

  it('keep the day of a due date on a rest day and move only the sending', () => {
    expect(planned('2024-02-14', '2024-01-25T02:00:00.000Z')).toEqual([
      ['due-2wd', '2024-02-08T01:00:00.000Z'],
      ['due', '2024-02-18T01:00:00.000Z'],
      ['due+1wd', '2024-02-18T01:00:00.000Z'],
    ]);
  });

  it.each(['10', '11', '12', '13', '14', '15', '16', '17'])(
    'hold what falls on 2024-02-%s until the Sunday that is worked',
    (day) => {
      const due = planned(`2024-02-${day}`, '2024-01-25T02:00:00.000Z').find(([step]) => step === 'due');
      expect(due).toEqual(['due', '2024-02-18T01:00:00.000Z']);
    },
  );

  it('leave out the steps that are past when the task opens', () => {
    expect(planned('2023-11-10', '2023-11-08T01:00:00.000Z').map(([occurrence]) => occurrence)).toEqual([
      'due',
      'due+1wd',
    ]);
  });

  it('leave out a step at the very moment at which the task opens, however that is spelled', () => {
    const steps = (openedAt: string): readonly string[] =>
      planned('2023-11-10', openedAt).map(([step]) => step);
    expect(steps('2023-11-10T01:00:00.000Z')).toEqual(['due+1wd']);
    expect(steps('2023-11-10T09:00:00+08:00')).toEqual(['due+1wd']);
    expect(steps('2023-11-10T00:59:59.999Z')).toEqual(['due', 'due+1wd']);
  });

  it('are provisional beyond the published calendar', () => {
    const [last] = planReminders(
      { dueOn: '2026-12-31', openedAt: '2026-12-31T02:00:00.000Z' },
      HANDLER_PLAN,
      office,
    );
    expect(last).toMatchObject({ occurrence: 'due+1wd', provisional: true });
  });
});

describe('what follows when nobody acts', () => {
  const late = { dueOn: '2024-02-08', openedAt: '2024-01-25T02:00:00.000Z' };

  it('is shown to the finance desk two working days later', () => {
    expect(planReminders(late, FINANCE_DESK_PLAN, office)).toEqual([
      {
        kind: 'desk-escalation',
        occurrence: 'due+2wd',
        dueAt: '2024-02-18T01:00:00.000Z',
        provisional: false,
      },
    ]);
  });

  it('becomes an incident four working days later', () => {
    expect(planReminders(late, INCIDENT_PLAN, office)).toEqual([
      { kind: 'incident', occurrence: 'due+4wd', dueAt: '2024-02-20T01:00:00.000Z', provisional: false },
    ]);
  });
});

describe('any plan over any calendar', () => {
  const everything = [...HANDLER_PLAN, ...FINANCE_DESK_PLAN, ...INCIDENT_PLAN];
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2023-03-01', days));

  it('names each step once, so that a reminder is unique by its step', () => {
    expect(new Set(everything.map((step) => step.occurrence)).size).toBe(everything.length);
  });

  it('sends at nine on working days after the opening, in the order of the plan', () => {
    const restDays = fc.uniqueArray(day, { maxLength: 200 });
    const property = fc.property(restDays, day, day, (rests, dueOn, opened) => {
      const calendar = workingCalendar(NATIONAL_CALENDAR, rests);
      const openedAt = `${opened}T02:00:00.000Z`;
      const moments = planReminders({ dueOn, openedAt }, everything, { ...office, calendar });
      for (const { dueAt } of moments) {
        expect(isWorkingDay(calendar, localDateOf(dueAt, 480))).toBe(true);
        expect([dueAt.slice(11), dueAt > openedAt]).toEqual(['01:00:00.000Z', true]);
      }
      const times = moments.map(({ dueAt }) => dueAt);
      expect(times).toEqual(times.toSorted());
    });
    fc.assert(property, { seed: 20240218, numRuns: 300 });
  });
});
