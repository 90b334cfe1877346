import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonClient } from '#libs/testing';
import { TOWN_UNITS } from '#libs/testing';
import type { CliTown } from './cli-town.js';
import { cliTown } from './cli-town.js';

/** Nobody has published 2027 yet: invented for this test. */
const INVENTED = `# 假定
year: 2027
scope: national
source: 2027假定
coverage: 2027-01-01..2027-12-31
date,kind,label
2027-01-01,rest,元旦
2027-07-05,rest,假定
`;

interface Window {
  readonly key: string;
  readonly closesOn: string;
  readonly provisional: boolean;
  readonly label: string;
}

let cli: CliTown;
let chen: PersonClient;
let lin: PersonClient;
beforeAll(async () => {
  cli = await cliTown();
  [chen, lin] = [await cli.town.as('chen'), await cli.town.as('lin')];
});
afterAll(() => cli.stop());

describe('the calendar of a budget year', () => {
  const get = async (year: number) => (await lin.get(`/v1/year-calendars/${String(year)}`)).json;
  const windowsOf = async (year: number) => (await get(year))['windows'] as readonly Window[];

  it('is empty before anybody plans it, and says so by its version', async () => {
    const answer = await lin.get('/v1/year-calendars/2024');
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"0"']);
    expect(answer.json).toMatchObject({ fiscalYear: 2024, version: 0, windows: [], mayPlan: false });
    expect((await cli.pifu('calendar year 2024 --as lin')).out).toBe(
      '2024 年度没有安排 nothing is planned\n',
    );
  });

  it('is begun with a preset, and knows what is open today', async () => {
    const answer = await chen.post('/v1/year-calendars/2024/proposals', {
      version: 0,
      body: { preset: 'town' },
    });
    expect([answer.status, answer.headers.get('etag')]).toEqual([201, '"1"']);
    const { json } = await lin.get('/v1/year-calendars/2024/today');
    expect(json).toMatchObject({
      today: '2023-12-06',
      open: [{ key: 'second-declaration', label: '二上申报' }],
    });
  });

  it('is changed over the version that was seen, with a reason', async () => {
    const { windows } = (await chen.get('/v1/year-calendars/2024')).json as {
      windows: readonly Record<string, unknown>[];
    };
    const plans = windows.map(({ key, kind, opensOn, closesOn, closesAfter, countsFrom }) => ({
      ...{ key, kind, opensOn, countsFrom },
      ...(closesAfter === null
        ? { closesOn }
        : { closesAfter: key === 'monitoring-2' ? '12wd' : closesAfter }),
    }));
    const put = (version: number, body: object) =>
      chen.put('/v1/year-calendars/2024/windows', { version, body });
    expect((await put(0, { windows: plans, reason: '顺延' })).json['code']).toBe('version-stale');
    expect((await put(1, { windows: plans })).json['code']).toBe('reason-required');
    const moved = await put(1, { windows: plans, reason: '国庆后事多，顺延两日。' });
    expect([moved.status, moved.json['eventType']]).toEqual([200, 'year-calendar.windows-set']);
    expect((await windowsOf(2024)).find(({ key }) => key === 'monitoring-2')?.closesOn).toBe('2024-10-22');
    // the same again is the same act
    expect((await put(1, { windows: plans, reason: '国庆后事多，顺延两日。' })).json).toEqual(moved.json);
  });

  it.each<[string, object, string]>([
    ['an unknown kind', { kind: 'holiday' }, '/windows/0/kind'],
    ['a key in capitals', { key: 'Monitoring' }, '/windows/0/key'],
    ['a term in weeks', { closesAfter: '2w' }, '/windows/0/closesAfter'],
    ['a unit of its own', { unitId: TOWN_UNITS.grid }, '/windows/0/unitId'],
  ])('takes no window with %s', async (_, change, pointer) => {
    const window = {
      key: 'a',
      kind: 'self-evaluation',
      opensOn: '2025-01-01',
      closesOn: '2025-03-31',
      ...change,
    };
    const answer = await chen.put('/v1/year-calendars/2025/windows', {
      version: 0,
      body: { windows: [window] },
    });
    expect([answer.json['code'], answer.json['errors']]).toEqual([
      'validation-failed',
      [expect.objectContaining({ pointer })],
    ]);
  });

  it('follows from the date of the people’s congress', async () => {
    const answer = await chen.put('/v1/year-calendars/2024/congress-date', {
      version: 2,
      body: { congressOn: '2024-01-25' },
    });
    expect(answer.status).toBe(200);
    expect((await cli.pifu('calendar year 2024 --as lin')).out.split('\n').slice(0, 5)).toEqual([
      '2024 年度  人代会 congress：2024-01-25',
      '  2023-07-01 – 2023-09-30  已结束 closed  一上申报',
      '  2023-10-01 – 2023-11-30  已结束 closed  一下控制数',
      '  2023-11-01 – 2023-12-31  未开始 planned  二上申报',
      '  2024-01-25 – 2024-02-09  未开始 planned  批复  法定 by law 2024-02-14',
    ]);
  });

  it('is of a year that a budget can have', async () => {
    for (const year of ['1999', '2100', 'x', '20245']) {
      expect((await lin.get(`/v1/year-calendars/${year}`)).json['code']).toBe('year-not-found');
      expect((await lin.get(`/v1/calendars/${year}`)).json['code']).toBe('year-not-found');
    }
  });

  it('is provisional in 2027 until its days are loaded, and says so', async () => {
    await chen.post('/v1/year-calendars/2027/proposals', { version: 0, body: { preset: 'town' } });
    expect((await windowsOf(2027)).filter(({ provisional }) => provisional).map(({ key }) => key)).toEqual([
      'monitoring-1',
      'monitoring-2',
    ]);
    expect((await cli.pifu('calendar year 2027 --as lin')).out).toContain(
      '2027-07-14  未开始 planned  绩效运行监控（截至 2027-06-30）  暂定 provisional',
    );
  });
});

describe('pifu calendar', () => {
  it('shows the days of this year, or of another', async () => {
    expect((await cli.pifu('calendar show --as lin')).out).toMatch(
      /^2023 {2}国务院办公厅.*\n {2}2023-01-02 {2}放假 rest/u,
    );
    const unknown = (await cli.pifu('calendar show --year 2027 --as lin')).out;
    expect(unknown).toContain('! 2027 年安排未公布，日期为暂定');
  });

  it('loads a year once: again is no change, and other days want --replace', async () => {
    const path = cli.fileOf('2027.csv', INVENTED);
    expect((await cli.pifu(`calendar load ${path} --as xu`)).out).toBe(
      '✔ 2027 全国安排 national：2 天 days，2027假定\n',
    );
    expect((await cli.pifu(`calendar load ${path} --as xu`)).out).toBe(
      '= 2027 年没有变化 unchanged: 2027假定\n',
    );
    const other = cli.fileOf('other.csv', INVENTED.replace('2027-07-05', '2027-07-06'));
    const refused = await cli.pifu(`calendar load ${other} --as xu`);
    expect([refused.code, refused.out, refused.err]).toEqual([
      1,
      '',
      expect.stringContaining('[calendar-year-loaded]'),
    ]);
    expect((await cli.pifu(`calendar load ${other} --as xu --replace`)).out).toContain('✔ 2027');
    expect((await cli.pifu('calendar show --year 2027 --as lin')).out).toBe(
      [
        '2027  2027假定  覆盖至 coverage to 2027-12-31',
        '  2027-01-01  放假 rest     元旦',
        '  2027-07-06  放假 rest     假定',
        '',
      ].join('\n'),
    );
  });

  it('refuses a bad file whole, with every line and its reason', async () => {
    const path = cli.fileOf(
      'bad.csv',
      INVENTED.replace('coverage', 'cover').replace('2027-01-01,rest', '2027-01-04,working'),
    );
    const { code, out, err } = await cli.pifu(`calendar load ${path} --as xu`);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('5 第 5 行“cover”不认识');
    expect(err).toContain('7 第 7 行 2027-01-04 是周一，本来就上班');
  });

  it.each([
    ['nothing to do', 'calendar burn --as xu', '用法 usage'],
    ['no file', 'calendar load --as xu', '用法 usage'],
    ['a file that is not there', 'calendar load nowhere.csv --as xu', '没有这个文件'],
    ['no right to load', `calendar load test/data/machong-2024.txt --as lin`, '[role-missing]'],
    ['a table of goals', `calendar load test/data/machong-2024.txt --as xu`, '[calendar-unreadable]'],
    ['a year that is none', 'calendar show --year 27 --as lin', '[year-not-found]'],
  ])('says what is wrong: %s', async (_, words, expected) => {
    const { code, out, err } = await cli.pifu(words);
    // 2: it never came to ask anybody
    const unasked = expected === '没有这个文件';
    expect([code, out, err]).toEqual([unasked ? 2 : 1, '', expect.stringContaining(expected)]);
  });
});

describe('the feed for people’s own calendar programs', () => {
  it('is read under its secret address alone, until it is taken back', async () => {
    const path = String((await lin.post('/v1/calendar-feeds', { body: {} })).json['path']);
    const anybody = cli.town.anybody();
    const feed = await anybody.get(path);
    expect([feed.status, feed.headers.get('content-type'), feed.headers.get('cache-control')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'private, no-store',
    ]);
    const text = feed.text.replaceAll('\r\n ', '');
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/u);
    expect(text).toContain('SUMMARY:2024年度二上申报\r\n');
    expect(text).toContain('DESCRIPTION:法定期限 2024-02-14\r\n');
    const next = String((await lin.post('/v1/calendar-feeds', { body: {} })).json['path']);
    expect((await anybody.get(path)).json['code']).toBe('calendar-feed-not-found');
    expect((await anybody.get(next)).status).toBe(200);
    expect((await lin.delete('/v1/calendar-feeds')).status).toBe(204);
    expect((await lin.delete('/v1/calendar-feeds')).status).toBe(204);
    expect((await anybody.get(next)).json['code']).toBe('calendar-feed-not-found');
    const superuser = await cli.town.database.connect('superuser');
    const { rows } = await superuser.query<{ type: string; body: string }>(
      "SELECT type, body FROM pifu.event WHERE stream_type = 'calendar-feed' ORDER BY stream_version",
    );
    await superuser.end();
    expect(rows.map(({ type }) => type.split('.')[1])).toEqual(['issued', 'issued', 'revoked']);
    expect(rows.filter(({ body }) => /token|hash/u.test(body))).toEqual([]);
  });
});
