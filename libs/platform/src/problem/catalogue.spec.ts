import { describe, expect, it } from '@jest/globals';
import { PROBLEMS } from './catalogue.js';
import { APPLICATION_PROBLEMS } from './application.problems.js';
import { ATTACHMENT_PROBLEMS } from './attachment.problems.js';
import { CALENDAR_PROBLEMS } from './calendar.problems.js';
import { CONSTRAINT_WORDS } from './constraint-words.data.js';
import { CONTENT_PROBLEMS } from './content.problems.js';
import { EVALUATION_PROBLEMS } from './evaluation.problems.js';
import { OUTCOME_WORDS, RULE_WORDS, STATUS_WORDS } from './labels.data.js';
import { MONITOR_PROBLEMS } from './monitor.problems.js';
import { PROTOCOL_PROBLEMS } from './protocol.problems.js';
import { TASK_PROBLEMS } from './task.problems.js';
import type { Bilingual } from './words.js';

const HAN = /\p{Script=Han}/u;
const ENTRIES = Object.entries(PROBLEMS).map(([code, entry]) => ({ code, ...entry }));

function placeholdersOf(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? '').sort();
}

describe('the catalogue', () => {
  it('is the sum of its parts: no code stands in two of them', () => {
    const parts = [
      CONTENT_PROBLEMS,
      TASK_PROBLEMS,
      APPLICATION_PROBLEMS,
      ATTACHMENT_PROBLEMS,
      CALENDAR_PROBLEMS,
      EVALUATION_PROBLEMS,
      MONITOR_PROBLEMS,
      PROTOCOL_PROBLEMS,
    ];
    const codes = parts.flatMap((part) => Object.keys(part));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.sort()).toEqual(ENTRIES.map(({ code }) => code).sort());
  });

  it('has codes that programs can keep: lower-case words with hyphens', () => {
    for (const { code } of ENTRIES) expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
  });

  it('tells two problems apart by their titles, unless it is the same to people', () => {
    const shared = new Map<string, string[]>();
    for (const { code, title } of ENTRIES) shared.set(title[0], [...(shared.get(title[0]) ?? []), code]);
    const same = [...shared.values()].filter((codes) => codes.length > 1);
    // the core and the application both look for tables and tasks
    expect(same).toEqual([
      ['table-missing', 'goal-table-not-found'],
      ['task-missing', 'task-not-found'],
    ]);
  });
});

describe.each(ENTRIES)('$code', ({ code, status, title, detail, fix }) => {
  it('speaks Chinese and English, and never one inside of the other', () => {
    for (const [zh, en] of [title, detail, fix]) {
      expect(zh).not.toBe('');
      expect(en).not.toMatch(HAN);
      expect(en).toMatch(/[a-z{]/u);
    }
    for (const [zh] of [title, fix]) expect(zh).toMatch(HAN);
  });

  it('has a title without a full stop, and sentences with one', () => {
    for (const text of title) expect(text).not.toMatch(/[.。]$/u);
    for (const [zh, en] of [detail, fix]) {
      expect(zh).toMatch(/。$/u);
      expect(en).toMatch(/\.$/u);
    }
  });

  it('says what to do, and not only that something is wrong', () => {
    expect(fix).not.toEqual(detail);
    expect(fix[0].length).toBeGreaterThan(4);
  });

  it('wants no fact in one language that it does not want in the other, but for those it can say in words', () => {
    const [zh, en] = detail.map(placeholdersOf) as [readonly string[], readonly string[]];
    // the label of a task says in Chinese what the verb adds in English
    const spare = code === 'verb-not-for-task' ? ['verb'] : [];
    expect(en).toEqual([...zh, ...spare].sort());
  });

  it('has placeholders in its detail only', () => {
    for (const text of [...title, ...fix]) expect(placeholdersOf(text)).toEqual([]);
  });

  it('has a status of its kind', () => {
    if (/^(?:goal-table|task|unit|person|version|district)-not-found$/u.test(code)) expect(status).toBe(404);
    if (/-(?:malformed)$/u.test(code)) expect(status).toBe(400);
    if (/^(?:opinion|approval-number|basis)-required$/u.test(code)) expect(status).toBe(422);
    expect(status >= 500).toBe(['internal', 'unavailable', 'too-many-streams'].includes(code));
  });
});

describe('the status says to a program what to do next', () => {
  it.each([
    ['unauthenticated', 401],
    ['credentials-wrong', 401],
    ['account-locked', 429],
    ['too-many-requests', 429],
    ['role-missing', 403],
    ['not-your-unit', 403],
    ['separation-of-duties', 403],
    ['origin-foreign', 403],
    ['demo-only', 404],
    ['version-stale', 412],
    ['if-match-required', 428],
    ['idempotency-key-required', 400],
    ['idempotency-key-reused', 422],
    ['idempotency-in-progress', 409],
    ['concurrent-change', 409],
    ['task-closed', 409],
    ['blocking-findings', 422],
    ['validation-failed', 422],
    ['body-too-large', 413],
    ['content-type-unsupported', 415],
    ['unavailable', 503],
    ['internal', 500],
  ] as const)('%s is %i', (code, status) => {
    expect(PROBLEMS[code].status).toBe(status);
  });
});

describe('words that stand inside of sentences', () => {
  const tables: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
    outcomes: OUTCOME_WORDS,
    states: STATUS_WORDS,
    rules: RULE_WORDS,
  };

  it.each(Object.keys(tables))('%s are in both languages and end without a stop', (name) => {
    for (const [zh, en] of Object.values(tables[name] ?? {})) {
      expect(zh).toMatch(/\p{Script=Han}$/u);
      expect(en).toMatch(/^[A-Za-z ]+$/u);
    }
  });

  it('of constraints are in both languages, and name a bound in both or in none', () => {
    for (const [code, [zh, en]] of Object.entries(CONSTRAINT_WORDS)) {
      expect([code, zh]).toEqual([code, expect.stringMatching(HAN)]);
      expect([code, en]).toEqual([code, expect.not.stringMatching(HAN)]);
      expect([code, placeholdersOf(en)]).toEqual([code, placeholdersOf(zh)]);
    }
  });
});
