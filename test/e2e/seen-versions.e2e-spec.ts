import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Sending, TownStack } from '#libs/testing';
import { PersonClient, startTown } from '#libs/testing';
import type { Row } from './matrix-rows.js';
import { MATRIX } from './authorisation-matrix.data.js';
import { WHO } from './matrix-rows.js';
import { thingAt } from './matrix-things.js';

let town: TownStack;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

/** Somebody whose program sends another If-Match than it should, or none. */
class CarelessClient extends PersonClient {
  constructor(
    origin: string,
    cookie: string | null,
    private readonly ifMatch: string | null,
  ) {
    super(origin, cookie);
  }

  override post(path: string, sending: Sending = {}): Promise<Answer> {
    return super.post(path, this.changed(sending));
  }

  override put(path: string, sending: Sending = {}): Promise<Answer> {
    return super.put(path, this.changed(sending));
  }

  private changed({ version: _, ...rest }: Sending): Sending {
    return this.ifMatch === null ? rest : { ...rest, headers: { 'If-Match': this.ifMatch } };
  }
}

const CHANGES = MATRIX.filter(({ route, at }) => !route.startsWith('GET') && at !== 'nowhere');

async function actorOf({ expected }: Row): Promise<PersonClient> {
  return town.as(WHO.find((who) => typeof expected[who] === 'number') ?? '');
}

describe('every change names the version that was seen', () => {
  it.each(CHANGES.map((row, index) => [`${row.route} (${row.at}, ${String(index)})`, row] as const))(
    '%s',
    async (_, row) => {
      const thing = await thingAt(town, row.at);
      const person = await actorOf(row);
      const version = row.route.includes('/tasks/') ? thing.taskVersion : thing.version;
      const outcomes: unknown[] = [];
      for (const header of [
        null,
        `W/"${String(version)}"`,
        '*',
        String(version),
        `"${String(version + 5)}"`,
      ]) {
        const careless = new CarelessClient(town.api.origin, person.cookie, header);
        const { status, json } = await row.ask(careless, thing);
        outcomes.push([status, json['code'], json['currentVersion'] ?? null]);
      }
      expect(outcomes).toEqual([
        [428, 'if-match-required', null],
        [400, 'if-match-malformed', null],
        [400, 'if-match-malformed', null],
        [400, 'if-match-malformed', null],
        [412, 'version-stale', version],
      ]);
      const sound = await row.ask(person, thing);
      expect(sound.status).toBeLessThan(300);
      expect(sound.headers.get('etag')).toBe(`"${String(version + 1)}"`);
    },
  );

  it('covers every change of a table and of a task', () => {
    expect(new Set(CHANGES.map(({ route }) => route)).size).toBe(11);
  });
});
