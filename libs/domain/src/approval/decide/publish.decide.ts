import { done } from '../close-tasks.js';
import type { PublishCommand } from '../commands.js';
import type { Decision } from '../decision.js';
import type { TaskActContext } from './context.js';
import { record } from './context.js';

/** 公开: exactly the approved version. */
export function publish(command: PublishCommand, { task, facts }: TaskActContext): Decision {
  return record(facts, 'publication.published', {
    versionId: task.versionId,
    contentHash: command.contentHash,
    officialUrl: command.officialUrl,
    opened: [],
    closed: done(task.taskId, 'published'),
  });
}
