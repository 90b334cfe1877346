/** What identifies a repeated request. */
export interface IdempotencyKey {
  readonly actorId: string;
  readonly route: string;
  readonly key: string;
  /** Hash of body and If-Match: the same key with another fingerprint is a mistake of the client. */
  readonly fingerprint: string;
}

/** A committed answer. */
export interface StoredAnswer {
  readonly body: string;
}

/** What the key is found to be at the start of a command. */
export type IdempotencyState =
  | { readonly kind: 'new' }
  | { readonly kind: 'stored'; readonly answer: StoredAnswer }
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'other-request' };

/** Keys of committed commands; a refusal wrote nothing and is evaluated again. */
export abstract class IdempotencyStore {
  /** Takes the advisory lock of the key for this transaction and looks for a stored answer. */
  abstract begin(key: IdempotencyKey): Promise<IdempotencyState>;
  abstract store(key: IdempotencyKey, answer: StoredAnswer): Promise<void>;
}
