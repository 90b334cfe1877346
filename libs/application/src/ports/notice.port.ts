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
  abstract markRead(personId: string, noticeIds: readonly string[], at: string): Promise<void>;
}

/** A mail as it leaves: it never carries secret content, only that something waits. */
export interface Mail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Business time of the sending, for the Date header. */
  readonly date: string;
}

/** The mail channel. */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}
