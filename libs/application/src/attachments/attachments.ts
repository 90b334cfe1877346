import { Injectable } from '@nestjs/common';
import type { Attachment, AttachmentRef, AttachmentSubject } from '#libs/domain';
import { withEvidence } from '#libs/domain';
import { ConflictError, NotFoundError } from '../errors/application-errors.js';
import { AttachmentRepository } from '../ports/attachment.repository.port.js';

/** What the core has decided: an event, or a refusal, which uses no file. */
type Decided = { readonly ok: true; readonly event: { readonly data: object } } | { readonly ok: false };

/**
 * How an act uses files as evidence, inside of its own transaction: `attach` what the person has handed in before, and
 * put what it answers into the event of the act. `ofSubject` lists them for the views of the feature.
 */
@Injectable()
export class Attachments {
  constructor(private readonly attachments: AttachmentRepository) {}

  /**
   * Attaches files of this person to a thing; naming one twice is naming it once.
   * @throws NotFoundError for one that is not his or not there, ConflictError for one that another thing has
   */
  async attach(
    attachmentIds: readonly string[],
    subject: AttachmentSubject,
    actorId: string,
  ): Promise<readonly AttachmentRef[]> {
    const ids = [...new Set(attachmentIds)].sort();
    if (ids.length === 0) return [];
    const held = await this.attachments.hold(ids);
    for (const id of ids) refuseUnusable(id, held, subject, actorId);
    await this.attachments.attach(ids, subject);
    return held.map(({ id, sha256, size, type }) => ({ id, sha256, size, type }));
  }

  /** Lets an accepted act use files: they are attached to its subject, and the event says which they were. */
  async prove<D extends Decided>(
    decision: D,
    attachmentIds: readonly string[],
    subject: AttachmentSubject,
    actorId: string,
  ): Promise<D> {
    if (!decision.ok || attachmentIds.length === 0) return decision;
    const refs = await this.attach(attachmentIds, subject, actorId);
    return { ...decision, event: withEvidence(decision.event, refs) };
  }

  /** Everything that is attached to a thing, for whoever may see the thing. */
  ofSubject(kind: string, subjectId: string): Promise<readonly Attachment[]> {
    return this.attachments.ofSubject(kind, subjectId);
  }
}

function refuseUnusable(
  id: string,
  held: readonly Attachment[],
  subject: AttachmentSubject,
  actorId: string,
): void {
  const attachment = held.find((one) => one.id === id);
  if (attachment?.uploadedBy !== actorId) throw new NotFoundError('attachment', id);
  const { subject: taken } = attachment;
  const same = taken === null || (taken.kind === subject.kind && taken.id === subject.id);
  if (!same) throw new ConflictError({ code: 'attachment-taken' });
}
