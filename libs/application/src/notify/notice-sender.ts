import { Injectable } from '@nestjs/common';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import type { Notice } from '../ports/notice.port.js';
import { NoticeRepository } from '../ports/notice.port.js';
import { Today } from '../read/today.js';
import type { Addressed } from './channel-dispatch.js';
import { ChannelDispatch } from './channel-dispatch.js';
import type { MessageKind } from './message-kinds.data.js';
import type { Route } from './routes-of.js';

/** Tells people something in the application, and over the channels that they want for such messages. */
@Injectable()
export class NoticeSender {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly dispatch: ChannelDispatch,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
  ) {}

  /**
   * Inside the caller's transaction: the notices are there with its commit, the channels follow by messages of their own.
   * @param by whose act it tells of: nobody is told of his own
   */
  async tell(kind: MessageKind, notices: readonly Notice[], by: string | null): Promise<void> {
    const told = notices.filter(({ personId }) => personId !== by);
    if (told.length === 0) return;
    await this.notices.add(told);
    const people = await this.directory.people(
      told.map(({ personId }) => personId),
      await this.today.local(),
    );
    const routes = new Map<string, readonly Route[]>();
    for (const person of people) routes.set(person.id, await this.dispatch.routesTo(person, kind));
    await this.dispatch.plan(
      told.map((notice) => ({ ...addressed(kind, notice), routes: routes.get(notice.personId) ?? [] })),
    );
  }
}

function addressed(kind: MessageKind, { id, personId, createdAt }: Notice): Addressed {
  return { source: { kind: 'notice', id }, personId, kind, at: createdAt };
}
