import type { DeadLetter } from '../ports/dead-letter.repository.port.js';

/**
 * What changes whenever the letter does: it dies, is retried, dies again, … so that every death but the last one has
 * been answered by one act, and the last one has when the letter is no longer open.
 */
export function versionOf({ failures, status }: Pick<DeadLetter, 'failures' | 'status'>): number {
  return 2 * failures - (status === 'open' ? 1 : 0);
}
