import { Injectable } from '@nestjs/common';
import { BusinessClock } from '../ports/business-clock.port.js';
import type { Notice } from '../ports/notice.port.js';
import { NoticeRepository } from '../ports/notice.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';

/** A person's own notices, newest first, and what he has read of them. */
@Injectable()
export class NoticesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly clock: BusinessClock,
  ) {}

  list(tenantId: string, personId: string, limit: number): Promise<readonly Notice[]> {
    return this.unitOfWork.read({ tenantId }, () => this.notices.listFor(personId, limit));
  }

  /** Marking twice changes nothing; the notices of others are left alone. */
  markRead(tenantId: string, personId: string, noticeIds: readonly string[]): Promise<void> {
    return this.unitOfWork.run({ tenantId }, async () => {
      await this.notices.markRead(personId, noticeIds, await this.clock.now());
    });
  }

  /** For the number beside the bell. */
  unread(tenantId: string, personId: string): Promise<number> {
    return this.unitOfWork.read({ tenantId }, () => this.notices.countUnread(personId));
  }

  /** Everything that was there at this moment is read. */
  markAllRead(tenantId: string, personId: string): Promise<void> {
    return this.unitOfWork.run({ tenantId }, async () => {
      await this.notices.markAllRead(personId, await this.clock.now());
    });
  }
}
