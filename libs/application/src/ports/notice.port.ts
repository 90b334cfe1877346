/** One line in a person's in-app notices. */
export interface Notice {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly taskId: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}

/** In-app notices. */
export abstract class NoticeRepository {
  abstract add(notices: readonly Notice[]): Promise<void>;
  abstract listFor(personId: string, limit: number): Promise<readonly Notice[]>;
  /** One of this person's own; null when he has none of this id. */
  abstract find(personId: string, noticeId: string): Promise<Notice | null>;
  abstract countUnread(personId: string): Promise<number>;
  abstract markRead(personId: string, noticeIds: readonly string[], at: string): Promise<void>;
  /** Marks everything read that was there at this moment. */
  abstract markAllRead(personId: string, at: string): Promise<void>;
}
