import { describe, expect, it } from '@jest/globals';
import type { GoalTableEvent } from '#libs/domain';
import { claim, continued, draft, PEOPLE, PUBLISHED, SUBMITTED } from '#libs/fixtures';
import { countingIds } from '#libs/testing';
import { edit, past } from '#libs/fixtures';
import { reactionsTo } from './reactions.js';

const announced = (event: GoalTableEvent): readonly string[] =>
  reactionsTo(event, countingIds()).map(({ name, payload }) => `${name} ${JSON.stringify(payload)}`);

describe('what follows from an event outside of its transaction', () => {
  it('is one announcement for each task that it opened', () => {
    const told = PUBLISHED.map((event) => [
      event.type,
      announced(event),
      'opened' in event.data
        ? event.data.opened.map(({ taskId }) => `task.announce ${JSON.stringify({ taskId })}`)
        : [],
    ]);
    for (const [, messages, opened] of told) expect(messages).toEqual(opened);
    expect(told.map(([type, messages]) => [type, messages?.length])).toEqual([
      ['goal-table.drafted', 0],
      ['goal-table.presented', 1],
      ['goal-table.submitted', 1],
      ['goal-table.passed', 1],
      ['goal-table.approved', 1],
      ['publication.published', 0],
    ]);
  });

  it.each([
    ['claims a task', continued(SUBMITTED, [PEOPLE.reviewer, claim()])],
    ['edits his draft', past([PEOPLE.declarer, draft()], [PEOPLE.declarer, edit()])],
  ])('is nothing when somebody %s: nobody is newly asked', (_, events) => {
    expect(announced(events.at(-1)!)).toEqual([]);
  });

  it('gives several tasks of one event a message each, with an id of its own', () => {
    const submitted = SUBMITTED.at(-1)!;
    if (submitted.type !== 'goal-table.submitted') throw new Error('the last act was a submission');
    const [task] = submitted.data.opened;
    const opened = [task!, { ...task!, taskId: 'second' }];
    const messages = reactionsTo({ ...submitted, data: { ...submitted.data, opened } }, countingIds());
    expect(messages.map(({ id, payload }) => [id, payload])).toEqual([
      ['id-1', { taskId: task!.taskId }],
      ['id-2', { taskId: 'second' }],
    ]);
  });
});
