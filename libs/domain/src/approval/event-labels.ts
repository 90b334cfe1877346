import type { GoalTableEvent, GoalTableEventType } from './events.js';
import { VERBS } from './verbs.data.js';

/** What an event is called in a timeline: the label of the verb that records it. */
export function labelOfEvent({ type, data }: Pick<GoalTableEvent, 'type' | 'data'>): string {
  // a revision begins a version as the first declaration does, and people call it by another name
  if (type === 'goal-table.drafted' && 'basedOn' in data && data.basedOn !== null) return VERBS.revise.label;
  return LABELS.get(type) ?? type;
}

/** The first verb of each event, in the order of the verbs. */
const LABELS: ReadonlyMap<GoalTableEventType, string> = new Map(
  [
    ...Object.values(VERBS).map(({ event, label }) => [event, label] as const),
    // nobody's act: the system counts again when a calendar is published
    ['due-date.recomputed', '重算时限'] as const,
  ].reverse(),
);
