import { expect, it } from '@jest/globals';
import { continued, PEOPLE, PUBLISHED, revise, sendBack, SUBMITTED } from '#libs/fixtures';
import { labelOfEvent } from './event-labels.js';
import { VERBS } from './verbs.data.js';

it('a timeline of the ordinary way reads as what people did', () => {
  expect(PUBLISHED.map(labelOfEvent)).toEqual(['填报', '报请审签', '送审', '同意', '批复', '公开']);
});

it('a new version of a table that came back is a revision, not another declaration', () => {
  const events = continued(SUBMITTED, [PEOPLE.reviewer, sendBack()], [PEOPLE.declarer, revise()]);
  expect(events.slice(-2).map(labelOfEvent)).toEqual(['退回', '修订']);
});

it.each(Object.values(VERBS).filter(({ event }) => event !== 'goal-table.drafted'))(
  '$event is called $label, as its verb',
  ({ event, label }) => {
    expect(labelOfEvent({ type: event, data: {} as never })).toBe(label);
  },
);
