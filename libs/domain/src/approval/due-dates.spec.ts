import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Trial } from '#libs/fixtures';
import { approve, given, PEOPLE, recorded, REVIEWED, walks } from '#libs/fixtures';
import { dueDates } from '../calendar/due-dates.js';
import { addDays } from '../calendar/local-date.js';
import { NATIONAL_CALENDAR } from '../calendar/national-calendar.data.js';
import { isWorkingDay, workingCalendar } from '../calendar/working-calendar.js';

const OFFICE = { offsetMinutes: 480, closesAt: '17:30' };
const dayFrom2023 = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2023-06-01', count));

/** A district with some rest days of its own, and a day on which its year begins. */
const districts = fc.record({
  calendar: fc
    .uniqueArray(dayFrom2023, { maxLength: 60 })
    .map((restDays) => workingCalendar(NATIONAL_CALENDAR, restDays)),
  start: dayFrom2023,
});

function openedBy({ decision }: Trial) {
  return decision.ok && 'opened' in decision.event.data ? decision.event.data.opened : [];
}

describe('I12: the day people are asked to act by', () => {
  it('is a working day of the district, whatever days it rests', () => {
    let commands = 0;
    const property = fc.property(
      districts.chain(({ calendar, start }) =>
        walks({ dueDates: dueDates({ calendar, ...OFFICE }) }, `${start}T00:30:00.000Z`).map((walk) => ({
          calendar,
          walk,
        })),
      ),
      ({ calendar, walk }) => {
        commands += walk.length;
        for (const trial of walk) {
          const today = trial.facts.dueDates.localDateOf(trial.facts.now);
          for (const task of openedBy(trial)) {
            expect(isWorkingDay(calendar, task.dueOn)).toBe(true);
            expect(task.dueAt).toBe(`${task.dueOn}T09:30:00.000Z`);
            if (task.legalDueOn === null) expect(task.dueOn > today).toBe(true);
            else expect([task.legalDueOn, task.dueOn <= task.legalDueOn]).toEqual([addDays(today, 20), true]);
          }
        }
      },
    );
    fc.assert(property, { seed: 12, numRuns: 100 });
    expect(commands).toBeGreaterThan(2000);
  });

  it('lies before the Spring Festival where the statute’s last day falls into it', () => {
    const real = dueDates({ calendar: workingCalendar(NATIONAL_CALENDAR), ...OFFICE });
    given(...REVIEWED)
      .as(PEOPLE.approver)
      .at('2024-01-26T02:00:00.000Z')
      .with({ dueDates: real })
      .when(approve({ approvalDate: '2024-01-25' }))
      .then(
        recorded('goal-table.approved', {
          opened: [{ legalDueOn: '2024-02-14', dueOn: '2024-02-09', dueAt: '2024-02-09T09:30:00.000Z' }],
        }),
      );
  });
});
