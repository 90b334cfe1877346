import type { Duty } from '#libs/domain';
import type { SessionOwner } from './sign-in.port.js';

/** What of a duty stands in a person's own calendar. */
export type FeedDuty = Pick<Duty, 'dutyId' | 'kind' | 'dueOn' | 'legalDueOn' | 'provisional'>;

/** Secrets under which people's calendar programs read their feeds; only hashes are kept, one per person. */
export abstract class CalendarFeedStore {
  /** Gives a person another secret; the one before reads nothing any more. */
  abstract issue(personId: string, tokenHash: string): Promise<void>;
  /** The person's feed is read by nobody any more. @returns whether it was read until now */
  abstract revoke(personId: string): Promise<boolean>;
  /** Whose feed it is; asked before any district is known. Null for a secret that is not or no longer one. */
  abstract find(tokenHash: string): Promise<SessionOwner | null>;
  /** Open duties of the person's offices on a day, none of them somebody else's, by due date. */
  abstract openDuties(personId: string, onDate: string): Promise<readonly FeedDuty[]>;
}
