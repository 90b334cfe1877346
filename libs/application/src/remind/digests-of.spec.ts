import { describe, expect, it } from '@jest/globals';
import { seed, sized } from '#libs/fixtures';
import { countingIds } from '#libs/testing';
import fc from 'fast-check';
import type { DueReminder } from '../ports/reminder.repository.port.js';
import { digestsOf } from './digests-of.js';

function reminder(id: string, dueAt: string): DueReminder {
  return {
    ...{ id, dueAt, kind: 'due-today', occurrence: 'due', taskId: `task of ${id}` },
    dutyId: null,
    ...{ goalTableId: 'gt-1', status: 'queued' },
  };
}

const MORNING = '2023-12-08T01:00:00.000Z';
const NEXT = '2023-12-11T01:00:00.000Z';

describe('digests of due reminders', () => {
  it('are one for each person, with everything that is due to him and the moment of the latest', () => {
    const addressed = [
      { reminder: reminder('r-1', MORNING), people: ['chen', 'liang'] },
      { reminder: reminder('r-3', NEXT), people: ['liang'] },
      { reminder: reminder('r-2', MORNING), people: ['liang'] },
    ];
    expect(digestsOf(addressed, countingIds())).toEqual([
      { id: 'id-1', personId: 'chen', dueAt: MORNING, status: 'pending', reminderIds: ['r-1'] },
      { id: 'id-2', personId: 'liang', dueAt: NEXT, status: 'pending', reminderIds: ['r-1', 'r-3', 'r-2'] },
    ]);
  });

  it('are none when a reminder concerns nobody, or when nothing is due', () => {
    expect(digestsOf([{ reminder: reminder('r-1', MORNING), people: [] }], countingIds())).toEqual([]);
    expect(digestsOf([], countingIds())).toEqual([]);
  });

  it('tell each person of each of his reminders exactly once, in one digest, at none of their moments too early', () => {
    const person = fc.constantFrom('chen', 'liang', 'huang', 'wu');
    const moment = fc.constantFrom(MORNING, NEXT, '2023-12-12T01:00:00.000Z');
    const addressed = fc.array(fc.tuple(moment, fc.uniqueArray(person)), { maxLength: 15 });
    fc.assert(
      fc.property(addressed, (chosen) => {
        const given = chosen.map(([dueAt, people], at) => ({ reminder: reminder(`r-${at}`, dueAt), people }));
        const digests = digestsOf(given, countingIds());
        const readers = digests.map(({ personId }) => personId);
        expect(new Set(readers).size).toBe(readers.length);
        const told = digests.flatMap(({ personId, reminderIds }) =>
          reminderIds.map((id) => `${personId} ${id}`),
        );
        const owed = given.flatMap(({ reminder: { id }, people }) => people.map((name) => `${name} ${id}`));
        expect(told.toSorted()).toEqual(owed.toSorted());
        const moments = new Map(given.map((one) => [one.reminder.id, one.reminder.dueAt]));
        for (const { dueAt, reminderIds } of digests) {
          expect(dueAt).toBe(reminderIds.map((id) => moments.get(id) ?? '').sort().at(-1)); // prettier-ignore
        }
      }),
      { seed: seed(), numRuns: sized(100, 5000) },
    );
  });
});
