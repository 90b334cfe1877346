import { describe, expect, it } from '@jest/globals';
import type { Duty } from '#libs/domain';
import { aDuty, idOf } from '#libs/testing';
import { whatChanged } from './what-changed.js';

const DUTY = aDuty('a');
const OTHER = aDuty('b');
const done = (duty: Duty): Duty => ({ ...duty, status: 'done', closedAt: duty.dueAt });
const later = (duty: Duty): Duty => ({ ...duty, dueAt: '2024-07-15T09:30:00.000Z' });

describe('what changed between two states', () => {
  it.each<
    [string, readonly Duty[], readonly Duty[], readonly string[], readonly string[], readonly string[]]
  >([
    ['nothing', [DUTY], [DUTY], [], [], []],
    ['the first one opened', [], [DUTY], ['a'], [], []],
    ['one more opened', [DUTY], [DUTY, OTHER], ['b'], [], []],
    ['one was done', [DUTY, OTHER], [done(DUTY), OTHER], [], ['a'], []],
    ['one was done as the next opened', [DUTY], [done(DUTY), OTHER], ['b'], ['a'], []],
    ['one vanished', [DUTY], [], [], ['a'], []],
    ['one moved', [DUTY, OTHER], [later(DUTY), OTHER], [], [], ['a']],
    ['one is certain now', [{ ...DUTY, provisional: true }], [DUTY], [], [], ['a']],
    ['one was opened and done at once', [], [done(DUTY)], [], [], []],
    ['one moved as it was done', [DUTY], [later(done(DUTY))], [], ['a'], []],
    ['one came back', [done(DUTY)], [DUTY], ['a'], [], []],
    ['one was handed to somebody', [DUTY], [{ ...DUTY, assignee: idOf('lin') }], [], [], []],
  ])('is told when %s', (_, before, after, opened, closed, moved) => {
    const changes = whatChanged(before, after, ({ dutyId }) => dutyId);
    const names = (duties: readonly Duty[]): readonly string[] => duties.map(({ dutyId }) => dutyId);
    expect([names(changes.opened), names(changes.closed), names(changes.moved)]).toEqual([
      ...[opened.map(idOf), closed.map(idOf), moved.map(idOf)],
    ]);
  });

  it('gives what closed as it is now', () => {
    const { closed } = whatChanged([DUTY], [done(DUTY)], ({ dutyId }) => dutyId);
    expect(closed).toEqual([done(DUTY)]);
  });
});
