import type { GoalTableEvent } from '#libs/domain';
import type { OutboxMessage } from '../messages.js';

/** What follows from an event outside of its transaction: everybody who was asked is told. */
export function reactionsTo(event: GoalTableEvent, newId: () => string): readonly OutboxMessage[] {
  if (!('opened' in event.data)) return [];
  return event.data.opened.map((task) => ({
    id: newId(),
    name: 'task.announce',
    payload: { taskId: task.taskId },
  }));
}
