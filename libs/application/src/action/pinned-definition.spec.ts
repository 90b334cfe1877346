import { describe, expect, it } from '@jest/globals';
import type { ApprovalCase, GoalTableState } from '#libs/domain';
import { definitionHashOf, foldStream, TOWN_DEFINITION } from '#libs/domain';
import { DRAFTED, PRESENTED, PUBLISHED, sha256, SUBMITTED, TABLE_ID } from '#libs/fixtures';
import { ConflictError } from '../errors/application-errors.js';
import { definitionFor } from './pinned-definition.js';

const folded = (events: typeof DRAFTED): GoalTableState => foldStream(TABLE_ID, events)!;

function pinnedTo(change: Partial<ApprovalCase>): unknown {
  const state = folded(SUBMITTED);
  const cases = state.cases.map((one) => ({ ...one, ...change }));
  try {
    return definitionFor({ ...state, cases }, sha256);
  } catch (error) {
    return error instanceof ConflictError ? error.conflict : error;
  }
}

describe('the rules that a table is judged by', () => {
  it.each([
    ['is new', null],
    ['is a draft', folded(DRAFTED)],
    ['was presented', folded(PRESENTED)],
  ])('are the current ones while it %s', (_, state) => {
    expect(definitionFor(state, sha256)).toBe(TOWN_DEFINITION);
  });

  it.each([
    ['submission', SUBMITTED],
    ['publication', PUBLISHED],
  ])('are those that its case began with, from submission to %s', (_, events) => {
    const state = folded(events);
    expect(state.cases.at(-1)).toMatchObject({
      definitionKey: TOWN_DEFINITION.key,
      definitionVersion: TOWN_DEFINITION.version,
      definitionHash: definitionHashOf(TOWN_DEFINITION, sha256),
    });
    expect(definitionFor(state, sha256)).toBe(TOWN_DEFINITION);
  });

  const { key, version } = TOWN_DEFINITION;
  it.each([
    [
      'a name that this program does not know',
      { definitionKey: 'county' },
      'definition-unknown',
      'county',
      version,
    ],
    ['a version that it does not know', { definitionVersion: 99 }, 'definition-unknown', key, 99],
    [
      'other rules under the same name',
      { definitionHash: sha256('other') },
      'definition-changed',
      key,
      version,
    ],
  ] as const)('are never guessed: %s is a conflict', (_, change, code, named, numbered) => {
    expect(pinnedTo(change)).toEqual({ code, key: named, version: numbered });
  });

  it('are looked for by the last case, which an adjustment opens anew', () => {
    const state = folded(PUBLISHED);
    const [first] = state.cases;
    const forgotten = { ...first!, definitionKey: 'forgotten' };
    expect(definitionFor({ ...state, cases: [forgotten, first!] }, sha256)).toBe(TOWN_DEFINITION);
    expect(() => definitionFor({ ...state, cases: [first!, forgotten] }, sha256)).toThrow(ConflictError);
  });
});
