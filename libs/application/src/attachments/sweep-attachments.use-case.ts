import { Injectable } from '@nestjs/common';
import type { Attachment } from '#libs/domain';
import { AttachmentStore } from '../ports/attachment-store.port.js';
import { AttachmentRepository } from '../ports/attachment.repository.port.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { DistrictRepository } from '../ports/district.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { attachmentForgotten } from './attachment.events.js';

/** How long a file waits for the act that uses it, in days of real time. */
const PATIENCE_DAYS = 7;

/** How long a file may take to come in, in seconds; a broken-off one is older. */
const LONGEST_UPLOAD_SECONDS = 3_600;

/** Attachments forgotten in one transaction. */
const BATCH = 100;

/** Forgets files that no act has used, and removes what nobody stands for. */
@Injectable()
export class SweepAttachmentsUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly districts: DistrictRepository,
    private readonly attachments: AttachmentRepository,
    private readonly store: AttachmentStore,
    private readonly events: EventStore,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /** Safe to be broken off anywhere; answers how many attachments and files are gone. */
  async execute(): Promise<{ readonly forgotten: number; readonly removed: number }> {
    let forgotten = 0;
    let removed = 0;
    for (const { tenantId } of await this.districts.list()) {
      forgotten += await this.forget(tenantId);
      removed += await this.store.forgetIncoming(tenantId, LONGEST_UPLOAD_SECONDS);
      removed += await this.removeStray(tenantId);
    }
    return { forgotten, removed };
  }

  private async forget(tenantId: string): Promise<number> {
    for (let forgotten = 0; ;) {
      const taken = await this.unitOfWork.run({ tenantId }, async () => {
        const found = await this.attachments.holdForgotten(PATIENCE_DAYS, BATCH);
        for (const attachment of found) await this.forgetOne(tenantId, attachment);
        return found.length;
      });
      forgotten += taken;
      if (taken < BATCH) return forgotten;
    }
  }

  private async forgetOne(tenantId: string, attachment: Attachment): Promise<void> {
    const id = this.entropy.newId();
    const around = { id, tenantId, correlationId: attachment.id, now: await this.clock.now() };
    await this.attachments.forget(attachment.id);
    await this.events.append(attachmentForgotten(attachment, around), []);
  }

  /** Looks first at all of them together, and again at each under its lock: somebody may be handing it in. */
  private async removeStray(tenantId: string): Promise<number> {
    const kept = await this.store.kept(tenantId);
    const needed = await this.unitOfWork.read({ tenantId }, () => this.attachments.stillNeeded(kept));
    let removed = 0;
    for (const sha256 of kept.filter((one) => !needed.has(one))) {
      await this.unitOfWork.run({ tenantId }, async () => {
        await this.attachments.lockContent(sha256);
        if ((await this.attachments.stillNeeded([sha256])).size > 0) return;
        await this.store.remove(tenantId, sha256);
        removed += 1;
      });
    }
    return removed;
  }
}
