import { Injectable } from '@nestjs/common';
import { AttachmentInspector } from '#libs/application';
import type { AttachmentRefusal, AttachmentType } from '#libs/domain';
import { inspectFile } from './inspect-file.js';
import { RefusedFileError } from './refused-file.error.js';

/** Looks into one file at a time, so that many large ones handed in at once do not fill the memory. */
@Injectable()
export class DocumentInspector extends AttachmentInspector {
  private last: Promise<unknown> = Promise.resolve();

  inspect(bytes: Uint8Array, type: AttachmentType): Promise<AttachmentRefusal | null> {
    const next = this.last.then(() =>
      refusalOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), type),
    );
    this.last = next.catch(() => undefined);
    return next;
  }
}

async function refusalOf(bytes: Buffer, type: AttachmentType): Promise<AttachmentRefusal | null> {
  try {
    await inspectFile(bytes, type);
    return null;
  } catch (error) {
    if (error instanceof RefusedFileError) return error.code;
    throw error;
  }
}
