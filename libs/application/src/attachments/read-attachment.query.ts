import { Injectable } from '@nestjs/common';
import type { Attachment } from '#libs/domain';
import { AttachmentLostError, NotFoundError } from '../errors/application-errors.js';
import { AttachmentStore } from '../ports/attachment-store.port.js';
import { AttachmentRepository } from '../ports/attachment.repository.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { readableUnits } from '../read/may-read.js';
import { Today } from '../read/today.js';

/** A file with its bytes, for whoever may read what it is evidence of; before it is used, for whoever handed it in. */
@Injectable()
export class ReadAttachmentQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: AttachmentRepository,
    private readonly store: AttachmentStore,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  /**
   * @throws NotFoundError when there is none or it is not the asker's to see, AttachmentLostError when its bytes are
   * not what was handed in
   */
  async execute(
    tenantId: string,
    personId: string,
    attachmentId: string,
  ): Promise<{ readonly attachment: Attachment; readonly bytes: Uint8Array }> {
    const attachment = await this.unitOfWork.read({ tenantId }, () => this.readable(personId, attachmentId));
    const bytes = await this.store.read(tenantId, attachment.sha256);
    if (bytes === null) throw new AttachmentLostError();
    return { attachment, bytes };
  }

  private async readable(personId: string, attachmentId: string): Promise<Attachment> {
    const attachment = await this.attachments.find(attachmentId);
    if (attachment !== null && (await this.isReadable(attachment, personId))) return attachment;
    throw new NotFoundError('attachment', attachmentId);
  }

  private async isReadable({ subject, uploadedBy }: Attachment, personId: string): Promise<boolean> {
    if (subject === null) return uploadedBy === personId;
    const person = await this.directory.person(personId, await this.today.local());
    const units = readableUnits(person, await this.directory.units());
    return units?.includes(subject.unitId) !== false;
  }
}
