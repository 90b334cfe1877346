import type { Subject } from '../ports/reminder.repository.port.js';

/** The id of the task or duty; ids of both are unique over all. */
export function subjectIdOf({ taskId, dutyId }: Subject): string {
  const id = taskId ?? dutyId;
  if (id === null) throw new Error('a reminder of nothing');
  return id;
}
