import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { ApiProcess, PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { apiEnvironment, draftBy, eventually, EventStream, named, startApi, startTown } from '#libs/testing';

const TABLES = 50;
const [content] = machongTables() as [GoalTableContent];

describe('what is new, over restarts of the server', () => {
  let town: TownStack;
  let lin: PersonClient;

  beforeAll(async () => {
    town = await startTown();
    lin = await town.as('lin');
  });
  afterAll(() => town.stop());

  const draft = async (name: string): Promise<string> =>
    String((await draftBy(lin, named(content, name))).json['goalTableId']);

  it(`loses and repeats nothing of ${String(TABLES)} changes`, async () => {
    let api: ApiProcess = await startApi(apiEnvironment(town.database));
    const port = new URL(api.origin).port;
    const chen = await town.as('chen');
    const heard: string[] = [];
    let last = '';
    let streams = 0;
    const work = { done: false };
    const listening = (async () => {
      for (;;) {
        const stream = await EventStream.open(api.origin, chen, last).catch(() => null);
        if (stream?.response.status !== 200) continue;
        streams += 1;
        let told = 0;
        await eventually(
          'the stream breaks, or all is heard',
          () => {
            const changes = stream.all('change').slice(told);
            told += changes.length;
            heard.push(...changes.map(({ data }) => String(data['id'])));
            last = stream.lastId;
            return !stream.isOpen || (work.done && heard.length >= TABLES);
          },
          60_000,
        );
        await stream.leave();
        if (work.done && heard.length >= TABLES) return;
      }
    })();
    await eventually('somebody listens', () => streams === 1);
    const written: string[] = [];
    for (let table = 1; table <= TABLES; table += 1) {
      written.push(await draft(`重启 ${String(table)}`));
      if (table % 20 !== 0) continue;
      await (table === 20 ? api.stop() : api.kill());
      api = await startApi({ ...apiEnvironment(town.database), PIFU_API_PORT: port });
    }
    work.done = true;
    await listening;
    await api.stop();
    expect(heard).toEqual(written);
    expect(streams).toBeGreaterThanOrEqual(3);
  }, 180_000);

  it('and the same can be had by asking', async () => {
    const { position } = (await lin.get('/v1/events')).json;
    const written: string[] = [];
    for (let table = 1; table <= 3; table += 1) {
      written.push(await draft(`追上 ${String(table)}`));
    }
    interface Changes {
      readonly items: readonly { readonly id: string; readonly position: string }[];
    }
    // whoever else works on this server holds changes back as well: they come a moment later, but in their order
    const json = await eventually('all three are told', async () => {
      const answer = (await lin.get(`/v1/events?after=${String(position)}`)).json;
      return (answer as unknown as Changes).items.length >= written.length && answer;
    });
    const { items } = json as unknown as Changes;
    expect([items.map(({ id }) => id), json['more']]).toEqual([written, false]);
    const rest = (await lin.get(`/v1/events?after=${items[0]!.position}`)).json;
    expect((rest['items'] as readonly { readonly id: string }[]).map(({ id }) => id)).toEqual(
      written.slice(1),
    );
    expect((await lin.get(`/v1/events?after=${String(json['position'])}`)).json['items']).toEqual([]);
  });
});
