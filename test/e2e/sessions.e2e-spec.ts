import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { PersonClient, TownStack } from '#libs/testing';
import { idOf, startTown, TOWN_PASSWORD } from '#libs/testing';

let town: TownStack;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

async function sql(text: string, values: readonly unknown[] = []): Promise<readonly object[]> {
  const client = await town.database.connect('superuser');
  try {
    return (await client.query<object>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}

function hashOf(person: PersonClient): string {
  const token = (person.cookie ?? '').split('=')[1] ?? '';
  return createHash('sha256').update(token).digest('hex');
}

async function lives(person: PersonClient): Promise<boolean> {
  return (await person.get('/v1/session')).status === 200;
}

function signIn(account: string, password: string, cookie?: string | null) {
  const headers = cookie === undefined || cookie === null ? {} : { Cookie: cookie };
  return town.anybody().post('/v1/session', { body: { account, password }, key: null, headers });
}

describe('a session grows old', () => {
  it.each([
    ['after two idle hours', "seen_at = clock_timestamp() - interval '2 hours 1 second'", false],
    ['not a minute before', "seen_at = clock_timestamp() - interval '1 hour 59 minutes'", true],
    [
      'after twelve hours, however busy',
      "opened_at = clock_timestamp() - interval '12 hours 1 second'",
      false,
    ],
    ['not a minute before that', "opened_at = clock_timestamp() - interval '11 hours 59 minutes'", true],
    ['when it was closed', 'closed_at = clock_timestamp()', false],
  ])('%s', async (_, change, alive) => {
    const lin = await town.as('lin');
    await sql(`UPDATE pifu.session SET ${change} WHERE token_hash = $1`, [hashOf(lin)]);
    expect(await lives(lin)).toBe(alive);
  });

  it('begins its idle time anew with every use, but never its whole time', async () => {
    const lin = await town.as('lin');
    await sql(
      "UPDATE pifu.session SET seen_at = seen_at - interval '1 hour', opened_at = opened_at - interval '1 hour' WHERE token_hash = $1",
      [hashOf(lin)],
    );
    expect(await lives(lin)).toBe(true);
    const rows = await sql(
      `SELECT clock_timestamp() - seen_at < interval '1 minute' AS seen,
        clock_timestamp() - opened_at > interval '59 minutes' AS opened
        FROM pifu.session WHERE token_hash = $1`,
      [hashOf(lin)],
    );
    expect(rows).toEqual([{ seen: true, opened: true }]);
  });
});

describe('a new sign-in', () => {
  it('of the same browser ends the session that it replaces', async () => {
    const before = await town.as('lin');
    const answer = await signIn('chen', TOWN_PASSWORD, before.cookie);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).not.toContain(before.cookie);
    expect(await lives(before)).toBe(false);
  });

  it('by role card does the same', async () => {
    const before = await town.as('lin');
    const headers = { Cookie: before.cookie ?? '' };
    await town.anybody().post('/v1/demo/session', { body: { account: 'chen' }, key: null, headers });
    expect(await lives(before)).toBe(false);
  });

  it('on another machine leaves the first alone', async () => {
    const office = await town.as('lin');
    expect((await signIn('lin', TOWN_PASSWORD)).status).toBe(204);
    expect(await lives(office)).toBe(true);
  });

  it('that fails leaves the old session alone, and so does a cookie that is none', async () => {
    const before = await town.as('lin');
    expect((await signIn('chen', 'wrong', before.cookie)).status).toBe(401);
    expect(await lives(before)).toBe(true);
    expect((await signIn('chen', TOWN_PASSWORD, "pifu=' OR 1=1 --")).status).toBe(204);
    expect((await signIn('chen', TOWN_PASSWORD, `pifu=${'A'.repeat(43)}`)).status).toBe(204);
  });

  it('ignores capitals and spaces around the account, not within the password', async () => {
    expect((await signIn('  LIN ', TOWN_PASSWORD)).status).toBe(204);
    expect((await signIn('lin', TOWN_PASSWORD.toUpperCase())).status).toBe(401);
    expect((await signIn('lin', ` ${TOWN_PASSWORD}`)).status).toBe(401);
  });
});

describe('somebody who has left', () => {
  it('is out at once, and cannot sign in again', async () => {
    const he = await town.as('he');
    await sql('UPDATE pifu.person SET active = false WHERE id = $1', [idOf('he')]);
    expect((await he.get('/v1/session')).json['code']).toBe('unauthenticated');
    expect((await signIn('he', TOWN_PASSWORD)).json['code']).toBe('credentials-wrong');
    await sql('UPDATE pifu.person SET active = true WHERE id = $1', [idOf('he')]);
    expect(await lives(he)).toBe(true);
  });

  it('and whose office has ended, may look and no longer act', async () => {
    const deng = await town.as('deng');
    await sql("UPDATE pifu.role_grant SET valid_until = '2023-12-05' WHERE person_id = $1", [idOf('deng')]);
    expect((await deng.get('/v1/people/me')).json['grants']).toEqual([]);
    const import_ = await deng.post('/v1/goal-table-imports', {
      body: 'x',
      headers: { 'Content-Type': 'text/plain' },
    });
    expect(import_.json['code']).toBe('role-missing');
    expect((await deng.get('/v1/progress?fiscalYear=2024')).json['items']).toEqual([]);
  });
});

describe('the lock', () => {
  it('holds against twelve guesses at once', async () => {
    const guesses = Array.from({ length: 12 }, (_, index) => signIn('guo', `guess ${String(index)}`));
    const codes = (await Promise.all(guesses)).map((answer) => answer.json['code']);
    expect(codes.filter((code) => code === 'credentials-wrong').length).toBeGreaterThanOrEqual(5);
    expect((await signIn('guo', TOWN_PASSWORD)).json['code']).toBe('account-locked');
  });

  it('opens by itself after a quarter of an hour, and a success forgets it', async () => {
    await sql(
      "UPDATE pifu.credential SET locked_until = clock_timestamp() - interval '1 second' WHERE person_id = $1",
      [idOf('guo')],
    );
    expect((await signIn('guo', TOWN_PASSWORD)).status).toBe(204);
    const rows = await sql('SELECT failures, locked_until FROM pifu.credential WHERE person_id = $1', [
      idOf('guo'),
    ]);
    expect(rows).toEqual([{ failures: 0, locked_until: null }]);
  });

  it('leaves open sessions alone: whoever guesses cannot throw a person out', async () => {
    const wu = await town.as('wu');
    for (let guess = 1; guess <= 5; guess += 1) await signIn('wu', `guess ${String(guess)}`);
    expect((await signIn('wu', TOWN_PASSWORD)).json['code']).toBe('account-locked');
    expect(await lives(wu)).toBe(true);
  });
});

describe('what machines may ask', () => {
  it('is answered here, since the question comes from this machine', async () => {
    const metrics = await town.anybody().get('/metrics');
    expect(metrics.headers.get('content-type')).toContain('text/plain');
  });

  it('does not believe who a header says is asking', async () => {
    const headers = { 'X-Forwarded-For': '203.0.113.9' };
    expect((await town.anybody().get('/metrics', { headers })).status).toBe(200);
  });
});
