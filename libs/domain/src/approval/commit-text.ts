import type { Opening } from './decision.js';
import type { Commitment } from './events.js';
import type { Facts } from './facts.js';

/** A personal text as the record keeps it: a salted commitment in the event, the words in an opening. */
export function commitText(
  text: string | null,
  facts: Pick<Facts, 'newSalt' | 'sha256'>,
): { readonly commitment: Commitment | null; readonly openings: readonly Opening[] } {
  const words = (text ?? '').trim();
  if (words === '') return { commitment: null, openings: [] };
  const salt = facts.newSalt();
  const commitment = facts.sha256(salt + words);
  return { commitment: { commitment }, openings: [{ commitment, salt, text: words }] };
}
