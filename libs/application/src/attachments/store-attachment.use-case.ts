import { Injectable } from '@nestjs/common';
import type { Attachment, AttachmentType } from '#libs/domain';
import { ATTACHMENT_LIMIT, ATTACHMENT_TYPES, cleanName, commitText, typeOfName } from '#libs/domain';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { AttachmentRefusedError } from '../errors/application-errors.js';
import { AttachmentInspector } from '../ports/attachment-inspector.port.js';
import type { IncomingFile } from '../ports/attachment-store.port.js';
import { AttachmentStore } from '../ports/attachment-store.port.js';
import { AttachmentRepository } from '../ports/attachment.repository.port.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import type { IdempotencyKey } from '../ports/idempotency.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { attachmentStored } from './attachment.events.js';

/** Files that a person may have handed in without using them. */
const MOST_UNATTACHED = 100;

/** A file as somebody hands it in. */
export interface AttachmentUpload {
  readonly tenantId: string;
  readonly actorId: string;
  readonly name: string;
  /** What the client says it is; null where it does not say. */
  readonly mediaType: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The fingerprint of a repeated request is that of the file. */
  readonly idempotency: Omit<IdempotencyKey, 'actorId' | 'fingerprint'>;
  readonly correlationId: string;
}

/**
 * Takes a file in: looks at it before anybody can see it, and keeps it before the row that names it is committed, so
 * that no row is without its file. What is left of a file whose row was not committed is swept away.
 */
@Injectable()
export class StoreAttachmentUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly commands: IdempotentCommands,
    private readonly store: AttachmentStore,
    private readonly inspector: AttachmentInspector,
    private readonly attachments: AttachmentRepository,
    private readonly events: EventStore,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /** @throws AttachmentRefusedError for a file that is not taken; nothing is kept of it */
  async execute(upload: AttachmentUpload): Promise<Attachment> {
    const { tenantId } = upload;
    const { name, type } = promiseOf(upload);
    const file = await this.store.receive(tenantId, upload.bytes, ATTACHMENT_LIMIT);
    if (file === null) throw new AttachmentRefusedError('attachment-too-large');
    try {
      const refusal = await this.inspector.inspect(await this.store.look(tenantId, file), type);
      if (refusal !== null) throw new AttachmentRefusedError(refusal);
      return await this.keep(upload, file, { name, type });
    } finally {
      await this.store.drop(tenantId, file);
    }
  }

  private keep(
    upload: AttachmentUpload,
    file: IncomingFile,
    { name, type }: { readonly name: string; readonly type: AttachmentType },
  ): Promise<Attachment> {
    const { tenantId, actorId, idempotency } = upload;
    const fingerprint = this.entropy.sha256(`${file.sha256} ${name}`);
    return this.unitOfWork.run({ tenantId }, () =>
      this.commands.once({ ...idempotency, actorId, fingerprint }, async () => {
        if ((await this.attachments.countUnattached(actorId)) >= MOST_UNATTACHED) {
          throw new AttachmentRefusedError('attachments-too-many');
        }
        await this.attachments.lockContent(file.sha256);
        await this.store.keep(tenantId, file);
        const { sha256, size } = file;
        const uploadedAt = await this.clock.now();
        const about = { sha256, size, type, name, uploadedBy: actorId, uploadedAt, subject: null };
        const attachment = { id: this.entropy.newId(), ...about };
        await this.write(attachment, upload);
        return attachment;
      }),
    );
  }

  private async write(attachment: Attachment, { tenantId, correlationId }: AttachmentUpload): Promise<void> {
    const { commitment, openings } = commitText(attachment.name, {
      newSalt: () => this.entropy.newSalt(),
      sha256: (text) => this.entropy.sha256(text),
    });
    if (commitment === null) throw new Error('a name that is clean is not empty');
    const around = { id: this.entropy.newId(), tenantId, correlationId, now: attachment.uploadedAt };
    await this.attachments.add(attachment);
    await this.events.append(attachmentStored(attachment, commitment, around), openings);
  }
}

/** What the name promises, and the client with it, before a byte has been read. */
function promiseOf({ name: given, mediaType }: AttachmentUpload): { name: string; type: AttachmentType } {
  const name = cleanName(given);
  if (name === null) throw new AttachmentRefusedError('attachment-name-unusable');
  const type = typeOfName(name);
  if (type === null) throw new AttachmentRefusedError('attachment-type-not-taken');
  if (mediaType !== null && mediaType !== ATTACHMENT_TYPES[type].mediaType) {
    throw new AttachmentRefusedError('attachment-type-differs');
  }
  return { name, type };
}
