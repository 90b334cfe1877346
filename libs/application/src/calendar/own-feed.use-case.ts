import { Injectable } from '@nestjs/common';
import { BusinessClock } from '../ports/business-clock.port.js';
import { CalendarFeedStore } from '../ports/calendar-feed.port.js';
import { Entropy } from '../ports/entropy.port.js';
import type { EventEnvelope } from '../ports/event-store.port.js';
import { EventStore } from '../ports/event-store.port.js';
import type { SessionOwner } from '../ports/sign-in.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import type { FeedAct } from './calendar-feed.events.js';
import { feedIssued, feedRevoked } from './calendar-feed.events.js';
import { idOfFeeds } from './calendar-ids.js';

/** Whose feed it is, and under which request. */
export interface OwnFeedRequest extends SessionOwner {
  readonly correlationId: string;
}

/** A person's own feed: he alone gives it out and takes it back, and the record tells that he did. */
@Injectable()
export class OwnFeedUseCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feeds: CalendarFeedStore,
    private readonly events: EventStore,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /** The feed is read under this secret from now on, and under no other. */
  issue(request: OwnFeedRequest, tokenHash: string): Promise<void> {
    return this.unitOfWork.run(request, async () => {
      await this.feeds.issue(request.personId, tokenHash);
      await this.tell(request, feedIssued);
    });
  }

  /** Taking back what has been taken back already is no event. */
  revoke(request: OwnFeedRequest): Promise<void> {
    return this.unitOfWork.run(request, async () => {
      if (await this.feeds.revoke(request.personId)) await this.tell(request, feedRevoked);
    });
  }

  /** The row of the feed is locked by then, so that two acts at once follow one another. */
  private async tell(request: OwnFeedRequest, event: (act: FeedAct) => EventEnvelope): Promise<void> {
    const { tenantId, personId, correlationId } = request;
    const streamId = idOfFeeds(request, (text) => this.entropy.sha256(text));
    const version = (await this.events.readStream(streamId)).length + 1;
    const [id, now] = [this.entropy.newId(), await this.clock.now()];
    await this.events.append(event({ id, streamId, version, tenantId, personId, now, correlationId }), []);
  }
}
