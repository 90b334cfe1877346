import { Injectable } from '@nestjs/common';
import { SignInStore } from '#libs/application';
import { ProblemError } from '../problem/problem.error.js';
import { PasswordHasher } from './password-hasher.js';
import { hashOfToken, newSessionToken } from './session-token.js';

/** How long an account stays locked, as the store counts it. */
const LOCKED_SECONDS = 15 * 60;

/** Opens and closes sessions of local accounts. */
@Injectable()
export class SignIn {
  constructor(
    private readonly store: SignInStore,
    private readonly passwords: PasswordHasher,
  ) {}

  /**
   * Checks a password and returns the token of a new session.
   * @throws ProblemError `credentials-wrong`, also for an unknown account, or `account-locked`
   */
  async open(account: string, password: string): Promise<string> {
    const credential = await this.store.findCredential(account);
    const right = await this.passwords.matches(credential?.passwordHash ?? null, password);
    if (credential === null) throw new ProblemError('credentials-wrong');
    if (credential.locked) {
      throw new ProblemError('account-locked', { retryAfterSeconds: LOCKED_SECONDS });
    }
    if (!right) {
      await this.store.recordFailure(credential);
      throw new ProblemError('credentials-wrong');
    }
    return this.start(credential.tenantId, credential.personId);
  }

  /**
   * Opens a session without a password: for the role cards of a demonstration and nothing else.
   * @throws ProblemError `credentials-wrong` when there is no such account
   */
  async openDemo(account: string): Promise<string> {
    const credential = await this.store.findCredential(account);
    if (credential === null) throw new ProblemError('credentials-wrong');
    return this.start(credential.tenantId, credential.personId);
  }

  /** Ends a session at once. */
  async close(tokenHash: string): Promise<void> {
    await this.store.closeSession(tokenHash);
  }

  /** Ends the session that a new sign-in of the same browser replaces; nothing happens without one. */
  async leave(token: string | undefined): Promise<void> {
    const tokenHash = hashOfToken(token);
    if (tokenHash !== null) await this.store.closeSession(tokenHash);
  }

  private async start(tenantId: string, personId: string): Promise<string> {
    const token = newSessionToken();
    await this.store.openSession({ tenantId, personId }, hashOfToken(token) ?? '');
    return token;
  }
}
