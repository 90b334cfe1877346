import { afterEach, describe, expect, it } from '@jest/globals';
import type { FeedPosition, NewsOfDistrict } from '#libs/application';
import type { ChangesQuery, SignInStore } from '#libs/application';
import { eventually } from '#libs/testing';
import type { StreamSink } from './stream-connection.js';
import { StreamHub } from './stream-hub.js';

const TAIL: FeedPosition = { epoch: 1, transaction: '7', turn: '1' };

function session(personId: string, tokenHash = personId, tenantId = 'machong') {
  return { tenantId, personId, tokenHash };
}

type Listener = NewsOfDistrict['listeners'] extends ReadonlyMap<string, infer L> ? L : never;

/** A district in which nothing happens, and which says who asked about whom. */
class QuietChanges {
  readonly asked: (readonly [tenantId: string, positions: number, people: readonly string[]])[] = [];
  tails = 0;
  failures = 0;

  tail(): Promise<FeedPosition> {
    this.tails += 1;
    return Promise.resolve({ ...TAIL });
  }

  ofDistrict(
    tenantId: string,
    positions: readonly FeedPosition[],
    people: readonly string[],
  ): Promise<NewsOfDistrict> {
    this.asked.push([tenantId, positions.length, people]);
    if (this.failures > 0) {
      this.failures -= 1;
      return Promise.reject(new Error('the database is away'));
    }
    const listener = (personId: string): Listener => {
      return { personId, active: true, units: [], allJobs: false, administrates: false };
    };
    return Promise.resolve({
      pages: new Map(positions.map((one) => [one, { changes: [], reached: one, more: false }])),
      listeners: new Map(people.map((id) => [id, listener(id)])),
      unread: new Map(people.map((id) => [id, 3])),
      jobs: [],
    });
  }
}

/** Sessions that live until a test ends them. */
class Sessions {
  readonly over = new Set<string>();

  liveSessions(hashes: readonly string[]): Promise<ReadonlySet<string>> {
    return Promise.resolve(new Set(hashes.filter((one) => !this.over.has(one))));
  }
}

/** What one client has been sent. */
class Client implements StreamSink {
  text = '';
  ended = false;
  left = 0;

  write(text: string): void {
    this.text += text;
  }

  end(): void {
    this.ended = true;
  }

  readonly waiting = (): number => this.left;
}

const changes = new QuietChanges();
const sessions = new Sessions();
let hub = newHub();
afterEach(async () => {
  await hub.beforeApplicationShutdown();
  changes.asked.length = 0;
  changes.tails = 0;
  sessions.over.clear();
  hub = newHub();
});

function newHub(): StreamHub {
  return new StreamHub(changes as unknown as ChangesQuery, sessions as unknown as SignInStore);
}

async function join(
  personId: string,
  hash?: string,
  position: FeedPosition | null = null,
  tenantId?: string,
) {
  const client = new Client();
  const leave = await hub.join(session(personId, hash, tenantId), position, () => client);
  return { client, leave };
}

describe('everybody who listens to one process', () => {
  it('begins with what comes from now on, or where he was', async () => {
    const { client } = await join('lin');
    await join('he', 'he', TAIL);
    expect(changes.tails).toBe(1);
    expect(client.text).toContain('retry: 2000');
  });

  it('is looked for together: people of one district who stand at one place cost one look', async () => {
    await join('lin');
    await join('he');
    await join('far', 'far', null, 'elsewhere');
    changes.asked.length = 0;
    await eventually('a look', () => changes.asked.length >= 2);
    expect(changes.asked.slice(0, 2)).toEqual([
      ['machong', 1, ['lin', 'he']],
      ['elsewhere', 1, ['far']],
    ]);
  });

  it('is heard again after a failure of ours', async () => {
    changes.failures = 1;
    const { client } = await join('lin');
    await eventually('news', () => client.text.includes('"unread":3'));
    expect(client.ended).toBe(false);
  });

  it.each([
    ['whose session has ended', 'session-ended', (_: Client) => sessions.over.add('lin')],
    ['who takes nothing', 'too-slow', (client: Client) => (client.left = 2_000_000)],
  ])('hears no more %s, and why', async (_, reason, happens) => {
    const { client } = await join('lin');
    const { client: other } = await join('he');
    happens(client);
    await eventually('the end', () => client.ended);
    expect(client.text).toContain(`event: end\ndata: {"reason":"${reason}"}`);
    expect(other.ended).toBe(false);
  });

  it('listens six times at most, and again once he has left somewhere', async () => {
    const places = [];
    for (let count = 1; count <= 6; count += 1) places.push(await join('lin', `page ${String(count)}`));
    await expect(join('lin', 'page 7')).rejects.toMatchObject({ code: 'too-many-streams' });
    await expect(join('he')).resolves.toBeDefined();
    await expect(join('lin', 'far', null, 'elsewhere')).resolves.toBeDefined();
    places[0]?.leave();
    await expect(join('lin', 'page 7')).resolves.toBeDefined();
  });

  it('is told when the process ends, and nobody begins any more', async () => {
    const { client } = await join('lin');
    await hub.beforeApplicationShutdown();
    expect([client.ended, client.text.includes('"reason":"shutting-down"')]).toEqual([true, true]);
    await expect(join('he')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
