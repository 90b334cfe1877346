import { describe, expect, it } from '@jest/globals';
import { EVALUATION_POLICIES } from '../evaluation/evaluation-policy.data.js';
import { MONITORING_POLICIES } from '../monitoring/monitoring-policy.data.js';
import { policyFor, policyOf } from './policy-version.js';

const OLD = { key: 'old', fromYear: 2020 };
const NEW = { key: 'new', fromYear: 2026 };
const NEXT = { key: 'next', fromYear: 2028 };
const VERSIONS = [OLD, NEW, NEXT] as const;

describe('the version of a policy', () => {
  it.each([
    [2018, OLD],
    [2020, OLD],
    [2025, OLD],
    [2026, NEW],
    [2027, NEW],
    [2028, NEXT],
    [2040, NEXT],
  ])('for a year: what begins in %i begins under the newest that has begun', (year, policy) => {
    expect(policyFor(VERSIONS, year)).toBe(policy);
  });

  it.each(VERSIONS.map((policy) => [policy.key, policy] as const))(
    'by its name: what was begun under %s goes on under it',
    (key, policy) => {
      expect(policyOf(VERSIONS, key)).toBe(policy);
    },
  );

  it('that nobody knows is an error, and not the nearest one', () => {
    expect(() => policyOf(VERSIONS, 'town-1999')).toThrow('this release does not know the policy town-1999');
  });

  it.each([
    ['monitoring', MONITORING_POLICIES],
    ['self-evaluation', EVALUATION_POLICIES],
  ])('of %s: each has a name of its own, and they begin one after the other', (_, versions) => {
    const years = versions.map(({ fromYear }) => fromYear);
    expect(new Set(versions.map(({ key }) => key)).size).toBe(versions.length);
    expect(years).toEqual([...new Set(years)].toSorted((one, other) => one - other));
  });
});
