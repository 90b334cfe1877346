import { AttachmentRepository } from '#libs/application';
import type { Attachment, AttachmentSubject } from '#libs/domain';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** What is known of the attachments of one district; nothing grows old here. */
export class InMemoryAttachmentRepository extends AttachmentRepository {
  async add(attachment: Attachment): Promise<void> {
    await Promise.resolve();
    inMemoryTransaction().writable.attachments.set(attachment.id, { ...attachment, forgotten: false });
  }

  async find(attachmentId: string): Promise<Attachment | null> {
    return (await this.hold([attachmentId]))[0] ?? null;
  }

  async hold(attachmentIds: readonly string[]): Promise<readonly Attachment[]> {
    const found = await alive(({ id }) => attachmentIds.includes(id));
    return found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  async attach(attachmentIds: readonly string[], subject: AttachmentSubject): Promise<void> {
    const { attachments } = inMemoryTransaction().writable;
    for (const attachment of await this.hold(attachmentIds)) {
      attachments.set(attachment.id, { ...attachment, subject, forgotten: false });
    }
  }

  ofSubject(kind: string, subjectId: string): Promise<readonly Attachment[]> {
    return alive(({ subject }) => subject?.kind === kind && subject.id === subjectId);
  }

  async countUnattached(personId: string): Promise<number> {
    return (await alive((one) => one.subject === null && one.uploadedBy === personId)).length;
  }

  holdForgotten(): Promise<readonly Attachment[]> {
    return Promise.resolve([]);
  }

  async forget(attachmentId: string): Promise<void> {
    const { attachments } = inMemoryTransaction().writable;
    for (const one of await this.hold([attachmentId])) attachments.set(one.id, { ...one, forgotten: true });
  }

  lockContent(): Promise<void> {
    return Promise.resolve();
  }

  async stillNeeded(sha256: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await alive((one) => sha256.includes(one.sha256))).map((one) => one.sha256));
  }
}

async function alive(wanted: (attachment: Attachment) => boolean): Promise<readonly Attachment[]> {
  await Promise.resolve();
  return [...inMemoryTransaction().rows.attachments.values()]
    .filter(({ forgotten }) => !forgotten)
    .map(({ forgotten: _, ...attachment }) => attachment)
    .filter(wanted);
}
