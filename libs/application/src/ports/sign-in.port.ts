/** What is needed to check a password; found before any district is known. */
export interface Credential {
  readonly tenantId: string;
  readonly personId: string;
  readonly passwordHash: string;
  readonly failures: number;
  /** Whether failures have locked the account right now. */
  readonly locked: boolean;
}

/** Who a session belongs to. */
export interface SessionOwner {
  readonly tenantId: string;
  readonly personId: string;
}

/** Accounts and server-side sessions; only hashes of tokens are kept. Times are real, not business time. */
export abstract class SignInStore {
  abstract findCredential(account: string): Promise<Credential | null>;
  /** Counts a failure; the fifth in a row locks the account for 15 minutes. */
  abstract recordFailure(credential: Credential): Promise<void>;
  abstract openSession(owner: SessionOwner, tokenHash: string): Promise<void>;
  /** The owner of a live session (idle 2 h, absolute 12 h), whose idle time starts anew. */
  abstract findSession(tokenHash: string): Promise<SessionOwner | null>;
  /** Those of the sessions that still live; a look that keeps none of them alive. */
  abstract liveSessions(tokenHashes: readonly string[]): Promise<ReadonlySet<string>>;
  abstract closeSession(tokenHash: string): Promise<void>;
}
