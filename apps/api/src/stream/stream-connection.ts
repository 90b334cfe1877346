import type { FeedPosition, NewsOfDistrict } from '#libs/application';
import { mayFollow, mayHear } from '#libs/application';
import type { Session } from '#libs/platform';
import { presentJobNews } from '../jobs/job.presenter.js';
import { presentChange } from './change.presenter.js';
import { positionText } from './position-text.js';
import { beatText, greetingText, messageText } from './stream-text.js';

/** What a connection writes to. */
export interface StreamSink {
  write(text: string): void;
  end(): void;
  /** Bytes that the client has not taken yet. */
  readonly waiting: () => number;
}

/** Why a stream ends while its client would go on listening. */
export type StreamEnding = 'session-ended' | 'shutting-down' | 'too-slow';

/** Who takes less than it is told is cut off, in bytes: it comes back and goes on from where it was. */
const MOST_WAITING = 1_048_576;

/** One person who listens, from his own position on. */
export class StreamConnection {
  private unread: number | null = null;
  private readonly jobs = new Map<string, number>();
  private beatenAt = 0;

  constructor(
    readonly session: Session,
    public position: FeedPosition,
    private readonly sink: StreamSink,
  ) {}

  greet(now: number): void {
    this.beatenAt = now;
    this.sink.write(greetingText(positionText(this.position)));
  }

  /** Tells what is new to this person, and goes on. @returns whether there is more to be told at once */
  tell({ pages, listeners, unread, jobs }: NewsOfDistrict): boolean {
    const listener = listeners.get(this.session.personId);
    const page = pages.get(this.position);
    if (listener === undefined || page === undefined) return false;
    for (const change of page.changes.filter((one) => mayHear(one, listener))) {
      this.say('change', presentChange(change), positionText(change.position));
    }
    this.position = page.reached;
    for (const job of jobs.filter(
      (one) => mayFollow(one, listener) && one.version !== this.jobs.get(one.id),
    )) {
      this.jobs.set(job.id, job.version);
      this.say('job', presentJobNews(job));
    }
    const count = unread.get(this.session.personId) ?? 0;
    if (count !== this.unread) this.say('unread', { unread: count });
    this.unread = count;
    return page.more;
  }

  /** Shows every so often that the connection lives. */
  beat(now: number, everyMs: number): void {
    if (now - this.beatenAt < everyMs) return;
    this.beatenAt = now;
    this.sink.write(beatText(positionText(this.position)));
  }

  isTooSlow(): boolean {
    return this.sink.waiting() > MOST_WAITING;
  }

  end(reason: StreamEnding): void {
    this.say('end', { reason });
    this.sink.end();
  }

  private say(event: string, data: object, id?: string): void {
    this.sink.write(messageText(event, data, id));
  }
}
