import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TownStack } from '#libs/testing';
import { PersonClient, startTown, TOWN_PASSWORD } from '#libs/testing';

let town: TownStack;
beforeAll(async () => {
  town = await startTown();
});
afterAll(() => town.stop());

function signIn(account: string, password: string, headers: Readonly<Record<string, string>> = {}) {
  return town.anybody().post('/v1/session', { body: { account, password }, key: null, headers });
}

describe('sign-in', () => {
  it('gives a cookie that scripts cannot read and other sites cannot send with a post', async () => {
    const answer = await signIn('lin', TOWN_PASSWORD);
    expect(answer.status).toBe(204);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^pifu=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/u);
  });

  it('makes a new token each time and keeps only its hash', async () => {
    const [first, second] = [await town.as('lin'), await town.as('lin')];
    expect(first.cookie).not.toBe(second.cookie);
    const client = await town.database.connect('superuser');
    try {
      const { rows } = await client.query<{ token_hash: string }>('SELECT token_hash FROM pifu.session');
      const token = (first.cookie ?? '').split('=')[1] ?? '';
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) expect(row.token_hash).toMatch(/^[0-9a-f]{64}$/u);
      expect(JSON.stringify(rows)).not.toContain(token);
    } finally {
      await client.end();
    }
  });

  it('tells who is signed in, with the offices in force', async () => {
    const me = await (await town.as('chen')).get('/v1/session');
    expect(me.json).toMatchObject({
      account: 'chen',
      grants: [{ role: 'performance-reviewer', roleLabel: '绩效岗' }],
    });
  });

  it('ends at once when the person signs out', async () => {
    const lin = await town.as('lin');
    const out = await lin.delete('/v1/session');
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toContain('pifu=;');
    expect((await lin.get('/v1/session')).json['code']).toBe('unauthenticated');
  });

  it('says the same for a wrong password and for an account that does not exist', async () => {
    const wrong = await signIn('su', 'not-the-password');
    const nobody = await signIn('nobody', 'not-the-password');
    const { requestId: _, ...first } = wrong.json;
    const { requestId: __, ...second } = nobody.json;
    expect(first).toEqual(second);
    expect(first['code']).toBe('credentials-wrong');
  });

  it('locks an account after five failures in a row, even for the right password, and no other account', async () => {
    for (let failure = 1; failure <= 5; failure += 1) {
      expect((await signIn('wu', `wrong ${String(failure)}`)).json['code']).toBe('credentials-wrong');
    }
    const locked = await signIn('wu', TOWN_PASSWORD);
    expect(locked.json).toMatchObject({ status: 429, code: 'account-locked' });
    expect(locked.headers.get('retry-after')).toBe('900');
    expect((await signIn('zhou', TOWN_PASSWORD)).status).toBe(204);
  });

  it('forgets failures after a success', async () => {
    for (let failure = 1; failure <= 4; failure += 1) await signIn('guo', 'wrong');
    expect((await signIn('guo', TOWN_PASSWORD)).status).toBe(204);
    expect((await signIn('guo', 'wrong')).json['code']).toBe('credentials-wrong');
    expect((await signIn('guo', TOWN_PASSWORD)).status).toBe(204);
  });

  it('is throttled by account and place', async () => {
    const codes = new Set<unknown>();
    for (let tries = 0; tries < 25; tries += 1)
      codes.add((await signIn('no-such-account', 'x')).json['code']);
    expect([...codes]).toEqual(['credentials-wrong', 'too-many-requests']);
  });

  it('opens by one click outside production', async () => {
    const answer = await town.anybody().post('/v1/demo/session', { body: { account: 'he' }, key: null });
    const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';');
    const he = new PersonClient(town.api.origin, cookie ?? '');
    expect((await he.get('/v1/people/me')).json['account']).toBe('he');
  });
});

describe('changes from other sites', () => {
  it.each([
    ['a foreign origin', { Origin: 'https://evil.example' }],
    ['a foreign origin on the same port', { Origin: 'http://evil.example:3000' }],
    ['a sandboxed frame', { Origin: 'null' }],
    ['a browser that says cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling domain', { 'Sec-Fetch-Site': 'same-site' }],
  ])('are refused: %s', async (_, headers) => {
    const lin = await town.as('lin');
    const answer = await lin.post('/v1/notices/read', { body: { ids: [] }, headers });
    expect(answer.json).toMatchObject({ status: 403, code: 'origin-foreign' });
  });

  it('are taken from the own pages, by either name of the loopback', async () => {
    const lin = await town.as('lin');
    const { port } = new URL(town.api.origin);
    for (const origin of [town.api.origin, `http://localhost:${port}`]) {
      const headers = { Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
      expect((await lin.post('/v1/notices/read', { body: { ids: [] }, headers })).status).toBe(204);
    }
  });

  it('do not hinder reading', async () => {
    const lin = await town.as('lin');
    expect((await lin.get('/v1/units', { headers: { Origin: 'https://evil.example' } })).status).toBe(200);
  });
});
