import { Injectable } from '@nestjs/common';
import { AttachmentRepository } from '#libs/application';
import type { Attachment, AttachmentSubject } from '#libs/domain';
import { transaction } from '../unit-of-work/transaction.js';
import * as statements from './attachment.statements.js';

/** What is known of the attachments of one district. */
@Injectable()
export class PgAttachmentRepository extends AttachmentRepository {
  add({ id, sha256, size, type, name, uploadedBy, uploadedAt }: Attachment): Promise<void> {
    const { tenantId } = transaction();
    transaction().send(statements.ADD, [tenantId, id, sha256, size, type, name, uploadedBy, uploadedAt]);
    return Promise.resolve();
  }

  async find(attachmentId: string): Promise<Attachment | null> {
    const values = [transaction().tenantId, attachmentId];
    const [found] = await transaction().query<Attachment>(statements.FIND, values);
    return found ?? null;
  }

  hold(attachmentIds: readonly string[]): Promise<readonly Attachment[]> {
    return transaction().query<Attachment>(statements.HOLD, [transaction().tenantId, attachmentIds]);
  }

  attach(attachmentIds: readonly string[], { kind, id, unitId }: AttachmentSubject): Promise<void> {
    transaction().send(statements.ATTACH, [transaction().tenantId, attachmentIds, kind, id, unitId]);
    return Promise.resolve();
  }

  ofSubject(kind: string, subjectId: string): Promise<readonly Attachment[]> {
    return transaction().query<Attachment>(statements.OF_SUBJECT, [transaction().tenantId, kind, subjectId]);
  }

  async countUnattached(personId: string): Promise<number> {
    const values = [transaction().tenantId, personId];
    const [row] = await transaction().query<{ count: number }>(statements.COUNT_UNATTACHED, values);
    return row?.count ?? 0;
  }

  holdForgotten(days: number, limit: number): Promise<readonly Attachment[]> {
    return transaction().query<Attachment>(statements.HOLD_FORGOTTEN, [transaction().tenantId, days, limit]);
  }

  forget(attachmentId: string): Promise<void> {
    transaction().send(statements.FORGET, [transaction().tenantId, attachmentId]);
    return Promise.resolve();
  }

  async lockContent(sha256: string): Promise<void> {
    await transaction().query(statements.LOCK_CONTENT, [`${transaction().tenantId} ${sha256}`]);
  }

  async stillNeeded(sha256: readonly string[]): Promise<ReadonlySet<string>> {
    const values = [transaction().tenantId, sha256];
    const rows = await transaction().query<{ sha256: string }>(statements.STILL_NEEDED, values);
    return new Set(rows.map((row) => row.sha256));
  }
}
