import { format, inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pino } from 'pino';
import { seed } from '#libs/fixtures';
import { Secret } from './secret.js';

const CANARY = 'canary-7f3a-of-the-database';
const secret = new Secret(CANARY);
const config = { dbHost: '127.0.0.1', dbAppPassword: secret, deep: { list: [secret] } };

function logged(...words: readonly [object, string?]): string {
  const lines: string[] = [];
  pino({ base: null }, { write: (line: string) => lines.push(line) }).info(...words);
  return lines.join('');
}

describe('a secret is given out on demand', () => {
  it('and to nobody else', () => {
    expect(secret.reveal()).toBe(CANARY);
    expect(Object.keys(secret)).toEqual([]);
    expect(Reflect.ownKeys(secret)).toEqual([]);
  });

  it('two secrets are told apart by what they reveal only', () => {
    expect(new Secret('a').reveal() === new Secret('b').reveal()).toBe(false);
    expect(String(new Secret('a'))).toBe(String(new Secret('b')));
  });
});

describe('a secret never shows itself', () => {
  it.each([
    ['in JSON', () => JSON.stringify(secret)],
    ['in JSON inside of something', () => JSON.stringify(config)],
    ['in a template', () => `${secret}`],
    ['joined to a text', () => 'password: ' + String(secret)],
    ['in a list', () => [secret, secret].join()],
    ['to inspect', () => inspect(secret)],
    ['to inspect inside of something', () => inspect(config, { depth: 9 })],
    ['to inspect with hidden members', () => inspect(config, { depth: 9, showHidden: true })],
    ['to inspect with proxies and getters', () => inspect(secret, { showProxy: true, getters: true })],
    ['to format', () => format('%s %o %O %j', secret, secret, secret, secret)],
    ['in the message of an error', () => new Error(`no access with ${secret}`).message],
    ['in the cause of an error', () => inspect(new Error('no access', { cause: secret }))],
    ['in a log line', () => logged({ secret })],
    ['in a log line inside of something', () => logged({ config })],
    ['in a copy', () => JSON.stringify(Object.assign({}, secret))],
    ['in a structured copy', () => inspect(structuredClone(secret))],
    ['among its entries', () => JSON.stringify(Object.entries(secret))],
    ['as a key', () => JSON.stringify({ [String(secret)]: 1 })],
  ])('%s', (_, show) => {
    expect(show()).not.toContain(CANARY);
    expect(show()).not.toContain('canary');
  });

  it('but says that there is one, so that a reader is not misled', () => {
    expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}');
    expect(inspect({ secret })).toBe('{ secret: [secret] }');
    expect(JSON.parse(logged({ secret }))).toMatchObject({ secret: '[secret]' });
  });

  it('whatever it is', () => {
    const words = fc.string({ minLength: 12 }).filter((text) => !'[secret]'.includes(text));
    fc.assert(
      fc.property(words, (text) => {
        const one = new Secret(text);
        expect([String(one), JSON.stringify(one), inspect(one)]).toEqual([
          '[secret]',
          '"[secret]"',
          '[secret]',
        ]);
        expect(one.reveal()).toBe(text);
      }),
      { seed: seed() },
    );
  });
});
