import { Injectable } from '@nestjs/common';
import { CalendarFeedStore } from '../ports/calendar-feed.port.js';
import type { SessionOwner } from '../ports/sign-in.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';

/** A person's own feed: he alone gives it out and takes it back. */
@Injectable()
export class OwnFeedUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feeds: CalendarFeedStore,
  ) {}

  /** The feed is read under this secret from now on, and under no other. */
  issue({ tenantId, personId }: SessionOwner, tokenHash: string): Promise<void> {
    return this.unitOfWork.run({ tenantId }, () => this.feeds.issue(personId, tokenHash));
  }

  revoke({ tenantId, personId }: SessionOwner): Promise<void> {
    return this.unitOfWork.run({ tenantId }, () => this.feeds.revoke(personId));
  }
}
