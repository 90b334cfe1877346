import type { Attachment, AttachmentSubject } from '#libs/domain';

/** Attachments of one district: what is known of them, not their bytes. */
export abstract class AttachmentRepository {
  abstract add(attachment: Attachment): Promise<void>;
  /** Null when there is none, or when it was forgotten. */
  abstract find(attachmentId: string): Promise<Attachment | null>;
  /** Several, held for this transaction, in the order of their ids. */
  abstract hold(attachmentIds: readonly string[]): Promise<readonly Attachment[]>;
  abstract attach(attachmentIds: readonly string[], subject: AttachmentSubject): Promise<void>;
  /** Everything that is attached to a thing, in the order in which it came in. */
  abstract ofSubject(kind: string, subjectId: string): Promise<readonly Attachment[]>;
  /** How many files a person has handed in that no act has used yet. */
  abstract countUnattached(personId: string): Promise<number>;
  /** Those that came in this many days ago in real time and that no act has used; held for this transaction. */
  abstract holdForgotten(days: number, limit: number): Promise<readonly Attachment[]>;
  /** The attachment is no more; its row remembers that it was there. */
  abstract forget(attachmentId: string): Promise<void>;
  /** Takes the lock of a content for this transaction: whoever keeps a file and whoever removes it wait for each other. */
  abstract lockContent(sha256: string): Promise<void>;
  /** Those of the contents that an attachment still stands for. */
  abstract stillNeeded(sha256: readonly string[]): Promise<ReadonlySet<string>>;
}
