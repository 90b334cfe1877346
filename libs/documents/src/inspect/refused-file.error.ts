import type { AttachmentRefusal } from '#libs/domain';

/** A file is not what it may be; the code says of which kind, the detail where, for whoever traces it. */
export class RefusedFileError extends Error {
  constructor(
    readonly code: AttachmentRefusal,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
