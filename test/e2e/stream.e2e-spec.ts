import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import {
  apiEnvironment,
  bringTo,
  draftBy,
  eventually,
  EventStream,
  idOf,
  named,
  startApi,
  startTown,
  TENANT,
} from '#libs/testing';
import type pg from 'pg';

const [content] = machongTables() as [GoalTableContent];

describe('what is new is told as it comes', () => {
  let town: TownStack;
  let superuser: pg.Client;
  let lin: PersonClient;

  beforeAll(async () => {
    town = await startTown();
    superuser = await town.database.connect('superuser');
    lin = await town.as('lin');
  });
  afterAll(async () => {
    await superuser.end();
    await town.stop();
  });

  const listen = (person: PersonClient, last?: string): Promise<EventStream> =>
    EventStream.open(town.api.origin, person, last);
  const draft = async (name: string): Promise<string> =>
    String((await draftBy(lin, named(content, name))).json['goalTableId']);
  const changesOf = (stream: EventStream): readonly unknown[] =>
    stream.all('change').map(({ data }) => `${String(data['type'])} ${String(data['id'])}`);

  it('begins with where to go on and how things stand, and tells of what comes', async () => {
    const stream = await listen(lin);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(stream.response.headers.get('x-content-type-options')).toBe('nosniff');
    const id = await draft('实时一');
    await eventually('the draft is told of', () => changesOf(stream).length > 0);
    expect(stream.heard[0]).toMatchObject({ event: 'unread', data: { unread: 0 } });
    expect(changesOf(stream)).toEqual([`goal-table.drafted ${id}`]);
    await stream.leave();
  });

  it('tells what has changed, and nothing of what it says', async () => {
    const stream = await listen(await town.as('chen'));
    await bringTo('submitted', town, named(content, '不可外传的项目名'));
    await eventually('the submission is told of', () => stream.all('change').length >= 3);
    const keys = ['id', 'occurredAt', 'position', 'subject', 'taskIds', 'type', 'version'];
    for (const { data, id } of stream.all('change')) {
      expect(Object.keys(data).toSorted()).toEqual(keys);
      expect(data['position']).toBe(id);
      expect(JSON.stringify(data)).not.toContain('不可外传');
    }
    expect(stream.all('change').at(-1)?.data['taskIds']).toHaveLength(1);
    await stream.leave();
  });

  it('tells nobody of what he may not read', async () => {
    const people = ['lin', 'he', 'chen', 'su', 'deng'] as const;
    const streams = new Map<string, EventStream>();
    for (const who of people) streams.set(who, await listen(await town.as(who)));
    const id = await draft('谁能看见');
    await eventually('finance has heard', () => changesOf(streams.get('chen')!).length > 0);
    // a change of everybody's comes after it in the record: who has heard that would have heard the other
    await superuser.query(
      `INSERT INTO pifu.event (id, year, tenant_id, stream_type, stream_id, stream_version, type, type_version,
          actor_id, actor_kind, occurred_at, correlation_id, body)
        VALUES (gen_random_uuid(), 0, $1, 'clock', gen_random_uuid(), 1, 'clock.moved', 1, $2, 'person', now(), 'c', '{}')`,
      [TENANT, idOf('xu')],
    );
    const heard = await Promise.all(
      [...streams].map(async ([who, stream]) => {
        await eventually(`${who} has heard`, () =>
          changesOf(stream).some((one) => String(one).startsWith('clock')),
        );
        const tables = stream.all('change').filter(({ data }) => data['id'] === id);
        await stream.leave();
        return [who, tables.length];
      }),
    );
    expect(Object.fromEntries(heard)).toEqual({ lin: 1, he: 1, chen: 1, su: 1, deng: 0 });
  });

  it('tells a person of his notices and of nobody else’s', async () => {
    const [zhou, wu] = [await listen(await town.as('zhou')), await listen(await town.as('wu'))];
    const counts = (stream: EventStream) => stream.all('unread').map(({ data }) => data['unread']);
    await eventually('both know how things stand', () => counts(zhou).length + counts(wu).length === 2);
    const before = Number(counts(zhou)[0]);
    await superuser.query(
      `INSERT INTO pifu.notice (tenant_id, id, person_id, kind, title, body, created_at)
        VALUES ($1, gen_random_uuid(), $2, 'task', 't', 'b', now())`,
      [TENANT, idOf('zhou')],
    );
    await eventually('he is told', () => counts(zhou).length === 2);
    expect(counts(zhou)).toEqual([before, before + 1]);
    expect(counts(wu)).toHaveLength(1);
    await Promise.all([zhou.leave(), wu.leave()]);
  });

  it('tells how far long work is to whoever asked for it and to the desk, and to nobody else', async () => {
    const streams = [
      await listen(lin),
      await listen(await town.as('chen')),
      await listen(await town.as('deng')),
    ];
    const move = (done: number, state: string) =>
      superuser.query(
        `INSERT INTO pifu.job AS j (tenant_id, id, kind, requested_by, requested_at, state, done, total, errors,
            error_count, version, finished_at)
          VALUES ($1, $2, 'import', $3, now(), $5, $4, 4, '[]', 0, 1, CASE WHEN $5 = 'done' THEN now() END)
          ON CONFLICT (tenant_id, id) DO UPDATE SET done = $4, state = $5, version = j.version + 1,
            changed_at = clock_timestamp(), finished_at = excluded.finished_at`,
        [TENANT, idOf('import'), idOf('lin'), done, state],
      );
    const seen = (stream: EventStream) =>
      stream.all('job').map(({ data }) => JSON.stringify(data['progress']));
    for (const [done, state] of [
      [0, 'queued'],
      [2, 'running'],
      [4, 'done'],
    ] as const) {
      await move(done, state);
      const told = `{"done":${String(done)},"total":4}`;
      await eventually(`${state} is told`, () =>
        streams.slice(0, 2).every((one) => seen(one).at(-1) === told),
      );
    }
    expect(streams.map((one) => seen(one).length)).toEqual([3, 3, 0]);
    for (const stream of streams) await stream.leave();
  });

  it('is refused to whoever is not signed in, or brings a place that is none', async () => {
    const nobody = await listen(town.anybody());
    expect(nobody.response.status).toBe(401);
    const lost = await listen(lin, 'elsewhere');
    expect([lost.response.status, ((await lost.response.json()) as { code: string }).code]).toEqual([
      400,
      'position-malformed',
    ]);
    expect((await lin.get('/v1/events?after=elsewhere')).json['code']).toBe('position-malformed');
  });

  it('is held six times by one person and no more, until one of them is let go', async () => {
    const he = await town.as('he');
    const held = [];
    for (let number = 1; number <= 6; number += 1) held.push(await listen(he));
    const seventh = await listen(he);
    const problem = (await seventh.response.json()) as { readonly code: string; readonly detail: string };
    expect([seventh.response.status, problem.code]).toEqual([503, 'too-many-streams']);
    expect(problem.detail).toContain('6');
    expect(seventh.response.headers.get('retry-after')).toBe('10');
    await held[0]!.leave();
    await eventually('there is room again', async () => {
      const again = await listen(he);
      const open = again.response.status === 200;
      if (open) held.push(again);
      return open;
    });
    for (const stream of held.slice(1)) await stream.leave();
  });

  it.each<[string, (person: PersonClient) => Promise<unknown>]>([
    ['signs out', (person) => person.delete('/v1/session')],
    [
      'is disabled',
      () => superuser.query('UPDATE pifu.person SET active = false WHERE id = $1', [idOf('guo')]),
    ],
  ])('ends when the person %s', async (_, leaves) => {
    const guo = await town.as('guo');
    const stream = await listen(guo);
    await leaves(guo);
    await eventually('the stream has ended', () => !stream.isOpen);
    expect(stream.all('end').map(({ data }) => data['reason'])).toEqual(['session-ended']);
    await superuser.query('UPDATE pifu.person SET active = true WHERE id = $1', [idOf('guo')]);
  });

  it('does not keep a session alive that nobody uses', async () => {
    const liang = await town.as('liang');
    const stream = await listen(liang);
    await superuser.query(
      "UPDATE pifu.session SET seen_at = clock_timestamp() - interval '2 hours 1 second' WHERE person_id = $1",
      [idOf('liang')],
    );
    await eventually('the stream has ended', () => !stream.isOpen);
    expect((await liang.get('/v1/session')).status).toBe(401);
  });

  it('ends in peace when the server does, and does not keep it from ending', async () => {
    const api = await startApi(apiEnvironment(town.database));
    const streams = await Promise.all(
      ['lin', 'chen'].map(async (who) => EventStream.open(api.origin, await town.as(who))),
    );
    await api.stop();
    await eventually('both have ended', () => streams.every(({ isOpen }) => !isOpen));
    expect(streams.map((one) => one.all('end').map(({ data }) => data['reason']))).toEqual([
      ['shutting-down'],
      ['shutting-down'],
    ]);
    expect(api.child.exitCode ?? api.child.signalCode).not.toBe('SIGKILL');
  });
});
