import { Injectable } from '@nestjs/common';
import type { Job } from '#libs/domain';
import type { FeedPage, FeedPosition, RecordedChange } from '../ports/change-feed.port.js';
import { ChangeFeed } from '../ports/change-feed.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import type { Listener } from './listener.js';
import { listenerOf, mayFollow, mayHear } from './listener.js';

/** Events that are looked at for one answer, whoever may hear of them. */
const PAGE = 500;

/** Long work that has ended is told of this long, in seconds; after that the record alone tells how it ended. */
const ENDED_SECONDS = 60;

/** What is new in a district at one moment, for everybody who listens. */
export interface NewsOfDistrict {
  readonly pages: ReadonlyMap<FeedPosition, FeedPage>;
  readonly listeners: ReadonlyMap<string, Listener>;
  readonly unread: ReadonlyMap<string, number>;
  readonly jobs: readonly Job[];
}

/** What is new for one person who asks. */
export interface NewsOfPerson {
  readonly changes: readonly RecordedChange[];
  readonly reached: FeedPosition;
  readonly more: boolean;
  readonly unread: number;
  readonly jobs: readonly Job[];
}

/** Tells people that something has changed which they may read, and never what it says. */
@Injectable()
export class ChangesQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feed: ChangeFeed,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  /** Where somebody begins who wants to hear of what comes. */
  tail(tenantId: string): Promise<FeedPosition> {
    return this.unitOfWork.read({ tenantId }, () => this.feed.tail());
  }

  /** Everything new behind these positions, in one look for all who listen. */
  ofDistrict(
    tenantId: string,
    positions: readonly FeedPosition[],
    personIds: readonly string[],
  ): Promise<NewsOfDistrict> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const pages = new Map<FeedPosition, FeedPage>();
      for (const position of positions) pages.set(position, await this.feed.after(position, PAGE));
      const listeners = await this.listeners(personIds);
      const unread = await this.feed.unread(personIds);
      return { pages, listeners, unread, jobs: await this.feed.movingJobs(ENDED_SECONDS) };
    });
  }

  /** @param position null for nothing but where to begin, and how things stand */
  async ofPerson(tenantId: string, personId: string, position: FeedPosition | null): Promise<NewsOfPerson> {
    const begin = position ?? (await this.tail(tenantId));
    const news = await this.ofDistrict(tenantId, [begin], [personId]);
    const page = news.pages.get(begin);
    const listener = news.listeners.get(personId);
    if (page === undefined || listener === undefined) throw new Error('asked for one, and none was given');
    return {
      changes: page.changes.filter((change) => mayHear(change, listener)),
      reached: page.reached,
      more: page.more,
      unread: news.unread.get(personId) ?? 0,
      jobs: news.jobs.filter((job) => mayFollow(job, listener)),
    };
  }

  private async listeners(personIds: readonly string[]): Promise<ReadonlyMap<string, Listener>> {
    const people = await this.directory.people(personIds, await this.today.local());
    const units = await this.directory.units();
    return new Map(
      personIds.map((id) => [id, listenerOf(id, people.find((one) => one.id === id) ?? null, units)]),
    );
  }
}
