import { beforeEach, describe, expect, it } from '@jest/globals';
import type { FeedPosition, NewsOfDistrict, RecordedChange } from '#libs/application';
import type { Job } from '#libs/domain';
import { openJob } from '#libs/domain';
import { positionText } from './position-text.js';
import type { StreamSink } from './stream-connection.js';
import { StreamConnection } from './stream-connection.js';

type Listener = NewsOfDistrict['listeners'] extends ReadonlyMap<string, infer L> ? L : never;

const SESSION = { tenantId: 'machong', personId: 'lin', tokenHash: 'f'.repeat(64) };
const BEGIN: FeedPosition = { epoch: 1, transaction: '7', turn: '1' };
const NEXT: FeedPosition = { epoch: 1, transaction: '8', turn: '1' };
const LIN: Listener = {
  personId: 'lin',
  active: true,
  units: ['grid'],
  allJobs: false,
  administrates: false,
};
const JOB = openJob({ id: 'j', kind: 'import', subject: null, requestedBy: 'lin', total: 3 }, 'now');

/** Keeps what was written, each message by itself. */
class Paper implements StreamSink {
  written = '';
  left = 0;
  ended = false;

  write(text: string): void {
    this.written += text;
  }

  end(): void {
    this.ended = true;
  }

  readonly waiting = (): number => this.left;

  /** What was written since somebody looked. */
  take(): string {
    const { written } = this;
    this.written = '';
    return written;
  }
}

function change(more: Partial<RecordedChange> = {}): RecordedChange {
  return {
    ...{ position: NEXT, streamType: 'goal-table', streamId: 't', unitId: 'grid', personId: null },
    ...{ type: 'goal-table.drafted', version: 1, occurredAt: '2024-01-02T02:00:00.000Z', taskIds: [] },
    ...more,
  };
}

function news(more: {
  readonly changes?: readonly RecordedChange[];
  readonly more?: boolean;
  readonly unread?: number;
  readonly jobs?: readonly Job[];
  readonly listener?: Listener | null;
}): NewsOfDistrict {
  const { changes = [], unread = 0, jobs = [], listener = LIN } = more;
  return {
    pages: new Map([[BEGIN, { changes, reached: NEXT, more: more.more ?? false }]]),
    listeners: new Map(listener === null ? [] : [['lin', listener]]),
    unread: new Map([['lin', unread]]),
    jobs,
  };
}

let paper: Paper;
let connection: StreamConnection;
beforeEach(() => {
  paper = new Paper();
  connection = new StreamConnection(SESSION, BEGIN, paper);
});

/** The names of the events that were written since somebody looked. */
function events(): readonly string[] {
  return [...paper.take().matchAll(/^event: (.*)$/gmu)].map(([, name = '']) => name);
}

describe('one person who listens', () => {
  it('is told where he is before anything else, and when to come back', () => {
    connection.greet(0);
    expect(paper.take()).toBe(`retry: 2000\nid: ${positionText(BEGIN)}\n: beat\n\n`);
  });

  it('is told a change at its position, without what it says', () => {
    connection.tell(news({ changes: [change()] }));
    const [message = ''] = paper.take().split('\n\n');
    expect(message).toBe(
      `id: ${positionText(NEXT)}\nevent: change\ndata: ${JSON.stringify({
        ...{ position: positionText(NEXT), subject: 'goal-table', id: 't', type: 'goal-table.drafted' },
        ...{ version: 1, occurredAt: '2024-01-02T02:00:00.000Z', taskIds: [] },
      })}`,
    );
  });

  it.each<[string, Partial<RecordedChange>, boolean]>([
    ['of his unit', {}, true],
    ['of another unit', { unitId: 'school' }, false],
    ['of the whole district', { streamType: 'monitoring-round', unitId: null }, true],
    ['of his own job', { streamType: 'job', unitId: null, personId: 'lin' }, true],
    ['of somebody else’s job', { streamType: 'job', unitId: null, personId: 'he' }, false],
    ['for the administrators', { streamType: 'dead-letter', unitId: null }, false],
  ])('hears of a change %s: %p', (_, more, hears) => {
    connection.tell(news({ changes: [change(more)] }));
    expect(events().includes('change')).toBe(hears);
  });

  it('goes on from what was looked at, also where nothing of it was his', () => {
    connection.tell(news({ changes: [change({ unitId: 'school' })] }));
    expect(connection.position).toBe(NEXT);
  });

  it.each([true, false])('says whether there is more: %p', (more) => {
    expect(connection.tell(news({ more }))).toBe(more);
  });

  it('stays where he is while nobody has looked for him', () => {
    expect(connection.tell(news({ listener: null, changes: [change()], more: true }))).toBe(false);
    expect([connection.position, paper.take()]).toEqual([BEGIN, '']);
  });

  it('hears how many notices he has not read when that changes, and first of all', () => {
    const tell = (unread: number) => {
      connection.position = BEGIN;
      connection.tell(news({ unread }));
      return paper.take();
    };
    expect([tell(0), tell(0), tell(2), tell(2), tell(0)]).toEqual([
      ...['event: unread\ndata: {"unread":0}\n\n', '', 'event: unread\ndata: {"unread":2}\n\n', ''],
      'event: unread\ndata: {"unread":0}\n\n',
    ]);
  });

  it('hears of a job once for each of its versions, and of nobody else’s', () => {
    const tell = (...jobs: readonly Job[]) => {
      connection.position = BEGIN;
      connection.tell(news({ jobs }));
      return events().filter((name) => name === 'job').length;
    };
    const other = { ...JOB, id: 'k', requestedBy: 'he' };
    expect([
      tell(JOB, other),
      tell(JOB),
      tell({ ...JOB, version: 2 }),
      tell(JOB, { ...JOB, id: 'l' }),
    ]).toEqual([...[1, 0, 1, 2]]);
  });

  it('is shown that the connection lives, no sooner than it is time', () => {
    connection.greet(1_000);
    paper.take();
    connection.beat(15_999, 15_000);
    expect(paper.take()).toBe('');
    connection.beat(16_000, 15_000);
    expect(paper.take()).toBe(`id: ${positionText(BEGIN)}\n: beat\n\n`);
    connection.beat(30_999, 15_000);
    expect(paper.take()).toBe('');
  });

  it.each([
    ['takes what he is told', 0, false],
    ['has a megabyte before him', 1_048_576, false],
    ['has more than that', 1_048_577, true],
  ])('is too slow when he %s: %p', (_, left, slow) => {
    paper.left = left;
    expect(connection.isTooSlow()).toBe(slow);
  });

  it.each(['session-ended', 'shutting-down', 'too-slow'] as const)('is told why it ends: %s', (reason) => {
    connection.end(reason);
    expect([paper.take(), paper.ended]).toEqual([`event: end\ndata: {"reason":"${reason}"}\n\n`, true]);
  });

  it('hears no line that would begin another message', () => {
    connection.tell(news({ changes: [change({ type: 'x\n\nevent: end\ndata: {}' })] }));
    expect(events()).toEqual(['change', 'unread']);
  });
});
