import type { GuardContext } from './guard-context.js';

/** The hash of the content that the task's handler must have seen: that of the version the task is about. */
export function contentHashSeenBy({ state, task }: GuardContext): string {
  return state.versions.find((version) => version.id === task?.versionId)?.contentHash ?? '';
}
