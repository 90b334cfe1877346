import type { FeedPosition } from '#libs/application';
import { ProblemError } from '#libs/platform';

const PARTS = /^(\d{1,9})\.(\d{1,19})\.(\d{1,18})$/u;

/** A position as clients keep it: opaque, and still true after a restart. */
export function positionText({ epoch, transaction, turn }: FeedPosition): string {
  return Buffer.from(`${String(epoch)}.${transaction}.${turn}`).toString('base64url');
}

/** @throws ProblemError for a text that is no position */
export function readPosition(text: string): FeedPosition {
  const [, epoch, transaction, turn] = PARTS.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (epoch === undefined || transaction === undefined || turn === undefined) {
    throw new ProblemError('position-malformed');
  }
  return { epoch: Number(epoch), transaction, turn };
}
