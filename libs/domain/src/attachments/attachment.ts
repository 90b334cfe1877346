import type { Instant } from '../calendar/local-date.js';
import type { AttachmentType } from './attachment-type.data.js';

/** What an attachment is evidence of: the unit says who may read it. */
export interface AttachmentSubject {
  /** A stable word of the feature: `progress-report`, `correction`, `evaluation`. */
  readonly kind: string;
  readonly id: string;
  readonly unitId: string;
}

/** A file that somebody has handed in; its bytes are kept outside of the database, under their hash. */
export interface Attachment {
  readonly id: string;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly type: AttachmentType;
  readonly name: string;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
  /** Null until the act that uses it. */
  readonly subject: AttachmentSubject | null;
}

/** What an act that uses an attachment puts into its event. */
export type AttachmentRef = Pick<Attachment, 'id' | 'sha256' | 'size' | 'type'>;

/** Why a file is not taken. */
export const ATTACHMENT_REFUSALS = [
  'attachment-name-unusable',
  'attachment-empty',
  'attachment-too-large',
  'attachment-type-not-taken',
  'attachment-type-differs',
  'attachment-damaged',
  'attachment-encrypted',
  'attachment-with-macros',
  'attachment-with-scripts',
  'attachment-with-links',
  'attachment-with-doctype',
  'attachment-with-files-inside',
  'attachment-with-bad-paths',
  'attachment-inflates',
  'attachments-too-many',
] as const;

/** One of {@link ATTACHMENT_REFUSALS}. */
export type AttachmentRefusal = (typeof ATTACHMENT_REFUSALS)[number];
