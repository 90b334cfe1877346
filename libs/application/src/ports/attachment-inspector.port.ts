import type { AttachmentRefusal, AttachmentType } from '#libs/domain';

/** Looks into files before they are kept. */
export abstract class AttachmentInspector {
  /** Why a file is not what it should be; null when it is. */
  abstract inspect(bytes: Uint8Array, type: AttachmentType): Promise<AttachmentRefusal | null>;
}
