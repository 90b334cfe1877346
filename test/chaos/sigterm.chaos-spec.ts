import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { GoalTableContent } from '#libs/domain';
import type { Acknowledged, ApiProcess, ChaosTown } from '#libs/testing';
import { figure, machongTables, sized } from '#libs/fixtures';
import {
  chaosTown,
  eventually,
  named,
  PersonClient,
  startApi,
  TOWN_PASSWORD,
  TOWN_UNITS,
  typed,
} from '#libs/testing';
import { SERVERS } from './reminded-town.js';

/** All of them with `npm run trust -- sigterm --size full`. */
const ENDINGS = sized(2, 20);
const CALLERS = 6;
const DRAIN_MS = 10_000;
const [content] = machongTables() as [GoalTableContent];

describe('an api that is asked to end while people work', () => {
  let town: ChaosTown;
  let api: ApiProcess;
  let lin: PersonClient;
  let ending = false;
  const ledger: Pick<Acknowledged, 'eventId'>[] = [];
  const statuses = new Map<number, number>();

  beforeAll(async () => {
    town = await chaosTown(SERVERS);
    api = await startApi(town.environment);
    lin = await PersonClient.signIn(api.origin, 'lin', TOWN_PASSWORD);
  }, 120_000);
  afterAll(async () => {
    await api.stop();
    await town.close();
  });

  /** Drafts one table after the other, each under one key until it is acknowledged, until nobody answers. */
  async function work(caller: number): Promise<void> {
    for (let turn = 1; ; turn += 1) {
      const name = `交班 ${String(caller)} ${String(turn)} ${randomUUID()}`;
      const body = { unitId: TOWN_UNITS.grid, content: typed(named(content, name)) };
      const answer = await lin.post('/v1/goal-tables', { body, timeoutMs: 30_000 }).catch(() => null);
      if (answer === null) return;
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      if (answer.status === 201) ledger.push({ eventId: String(answer.json['eventId']) });
      if (answer.status !== 201 && ending) return;
    }
  }

  it(`ends in order, ${String(ENDINGS)} times: what was acknowledged is there, and nobody hears a 5xx but 503`, async () => {
    const drains: number[] = [];
    for (let turn = 1; turn <= ENDINGS; turn += 1) {
      ending = false;
      const before = ledger.length;
      const people = Promise.all(Array.from({ length: CALLERS }, (_, caller) => work(caller)));
      await eventually('they are at work', () => ledger.length > before + CALLERS);
      ending = true;
      const asked = performance.now();
      await api.stop();
      drains.push(performance.now() - asked);
      await people;
      api = await startApi({ ...town.environment, PIFU_API_PORT: new URL(api.origin).port });
    }
    expect([...statuses.keys()].filter((status) => status !== 201 && status !== 503)).toEqual([]);
    const superuser = await town.database.connect('superuser');
    const { rows } = await superuser.query<{ n: number }>(
      'SELECT count(*)::integer AS n FROM pifu.event WHERE id = ANY ($1::uuid[])',
      [ledger.map(({ eventId }) => eventId)],
    );
    await superuser.end();
    expect(rows).toEqual([{ n: new Set(ledger.map(({ eventId }) => eventId)).size }]);
    // the one figure of time that is a promise: a container is killed after it
    expect(Math.max(...drains)).toBeLessThan(DRAIN_MS);
    figure('endings of the api under load', ENDINGS);
    figure('longest drain, ms', Math.round(Math.max(...drains)));
    figure('operations acknowledged meanwhile', ledger.length);
    figure('answers 503', statuses.get(503) ?? 0);
  }, 600_000);
});
