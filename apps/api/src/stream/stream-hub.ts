import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Injectable, Logger } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FeedPosition, NewsOfDistrict } from '#libs/application';
import { ChangesQuery, SignInStore } from '#libs/application';
import type { Session } from '#libs/platform';
import { ProblemError } from '#libs/platform';
import { positionText } from './position-text.js';
import type { StreamEnding, StreamSink } from './stream-connection.js';
import { StreamConnection } from './stream-connection.js';

/** Connections that one person may keep in one process: a few pages on a few machines. */
const MOST_OF_ONE = 6;

/** Between two looks, in ms: when nothing was new, when more waits, and after a failure. */
const PACE = { idle: 500, busy: 20, failed: 2_000 } as const;

/** How often a connection shows that it lives, in ms: proxies hang up on silence. */
const BEAT_MS = 15_000;

/** One loop looks for news for everybody who listens to this process; nobody listens, nobody looks. */
@Injectable()
export class StreamHub implements BeforeApplicationShutdown {
  private readonly log = new Logger('StreamHub');
  private readonly connections = new Set<StreamConnection>();
  private readonly closing = new AbortController();
  private looking: Promise<void> | null = null;

  constructor(
    private readonly changes: ChangesQuery,
    private readonly sessions: SignInStore,
  ) {}

  /**
   * Somebody begins to listen.
   * @param position null for what comes from now on
   * @throws ProblemError when he listens too often already, or the process is about to end
   */
  async join(session: Session, position: FeedPosition | null, open: () => StreamSink): Promise<() => void> {
    this.refuseTooMany(session);
    const begin = position ?? (await this.changes.tail(session.tenantId));
    this.refuseTooMany(session);
    const connection = new StreamConnection(session, begin, open());
    this.connections.add(connection);
    connection.greet(Date.now());
    this.looking ??= this.look();
    return () => this.connections.delete(connection);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    for (const connection of this.connections) this.dismiss(connection, 'shutting-down');
    await this.looking;
  }

  private refuseTooMany({ tenantId, personId }: Session): void {
    if (this.closing.signal.aborted) throw new ProblemError('unavailable', { retryAfterSeconds: 2 });
    const own = [...this.connections].filter(({ session }) => {
      return session.tenantId === tenantId && session.personId === personId;
    });
    if (own.length < MOST_OF_ONE) return;
    throw new ProblemError('too-many-streams', {
      facts: { limit: String(MOST_OF_ONE) },
      retryAfterSeconds: 10,
    });
  }

  private dismiss(connection: StreamConnection, reason: StreamEnding): void {
    this.connections.delete(connection);
    connection.end(reason);
  }

  private async look(): Promise<void> {
    const { signal } = this.closing;
    let failing = false;
    while (this.connections.size > 0 && !signal.aborted) {
      let pause: number = PACE.failed;
      try {
        pause = (await this.turn()) ? PACE.busy : PACE.idle;
        failing = false;
      } catch (error) {
        if (!failing) this.log.warn(`cannot look for news, trying on: ${String(error)}`);
        failing = true;
      }
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
    this.looking = null;
  }

  /** Looks once for everybody; whose session has ended hears no more. */
  private async turn(): Promise<boolean> {
    const hashes = [...this.connections].map(({ session }) => session.tokenHash);
    const live = await this.sessions.liveSessions(hashes);
    for (const connection of this.connections) {
      if (!live.has(connection.session.tokenHash)) this.dismiss(connection, 'session-ended');
    }
    let more = false;
    for (const tenantId of new Set([...this.connections].map(({ session }) => session.tenantId))) {
      const listening = [...this.connections].filter(({ session }) => session.tenantId === tenantId);
      more = (await this.tell(tenantId, listening)) || more;
    }
    return more;
  }

  private async tell(tenantId: string, listening: readonly StreamConnection[]): Promise<boolean> {
    sharePositions(listening);
    const positions = [...new Set(listening.map(({ position }) => position))];
    const people = [...new Set(listening.map(({ session }) => session.personId))];
    const news: NewsOfDistrict = await this.changes.ofDistrict(tenantId, positions, people);
    let more = false;
    for (const connection of listening.filter((one) => this.connections.has(one))) {
      more = connection.tell(news) || more;
      connection.beat(Date.now(), BEAT_MS);
      if (connection.isTooSlow()) this.dismiss(connection, 'too-slow');
    }
    return more;
  }
}

/** Whoever stands at the same place asks together. */
function sharePositions(listening: readonly StreamConnection[]): void {
  const known = new Map<string, FeedPosition>();
  for (const connection of listening) {
    const place = positionText(connection.position);
    const same = known.get(place) ?? connection.position;
    known.set(place, same);
    connection.position = same;
  }
}
