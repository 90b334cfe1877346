import type { CorrectionEvent } from '#libs/domain';
import type { OutboxMessage } from '../messages.js';

/** The people of the unit are told at once of a correction that has opened, and of every formal notice. */
export function reactionsToCorrection(
  { type, actorId, data }: CorrectionEvent,
  correctionId: string,
  newId: () => string,
): readonly OutboxMessage[] {
  if (type !== 'correction.opened' && type !== 'correction.noticed') return [];
  const name = data.notice === null ? 'correction.announce' : 'rectification.announce';
  return [{ id: newId(), name, payload: { correctionId, actorId } }];
}
