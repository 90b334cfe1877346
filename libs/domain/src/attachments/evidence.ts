import type { AttachmentRef } from './attachment.js';

/** An event or a state that files prove; without any it is as if there were no such thing. */
export interface WithEvidence {
  readonly attachments?: readonly AttachmentRef[];
}

/** The event of an act that uses files; hash and size stand in the record, so that nobody can exchange them. */
export function withEvidence<E extends { readonly data: object }>(
  event: E,
  attachments: readonly AttachmentRef[],
): E {
  return attachments.length === 0 ? event : { ...event, data: { ...event.data, attachments } };
}

/** Everything that has ever been handed in for a thing, once each: what was evidence once stays evidence. */
export function foldEvidence(
  { attachments: before = [] }: WithEvidence,
  { data }: { readonly data: object & WithEvidence },
): WithEvidence {
  const fresh = (data.attachments ?? []).filter(({ id }) => !before.some((one) => one.id === id));
  const attachments = [...before, ...fresh];
  return attachments.length === 0 ? {} : { attachments };
}
