import { describe, expect, it } from '@jest/globals';
import { sha256 } from '#libs/fixtures';
import { definitionHashOf, definitionOf, SHIPPED_DEFINITIONS } from './definitions.js';
import { TOWN_DEFINITION } from './town-definition.data.js';

describe('the shipped definitions', () => {
  it('are found by the name and version that a case is pinned to', () => {
    expect(definitionOf('goal-table-town', 1)).toBe(TOWN_DEFINITION);
  });

  it.each([
    ['goal-table-town', 2],
    ['goal-table-city', 1],
  ])('hold no %s in version %i', (key, version) => {
    expect(definitionOf(key, version)).toBeUndefined();
  });

  it('are each told apart by name and version', () => {
    const names = SHIPPED_DEFINITIONS.map(({ key, version }) => `${key} ${String(version)}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are never changed in place: a new rule is a new version', () => {
    const hashes = SHIPPED_DEFINITIONS.map((one) => [one.key, one.version, definitionHashOf(one, sha256)]);
    expect(hashes).toEqual([
      ['goal-table-town', 1, 'e1e439d88b94615ae10fef39a872fb4c33d60fd96f0293a50f7e90ee7eccefd1'],
    ]);
  });

  it('have another hash as soon as one term differs', () => {
    const hurried = { ...TOWN_DEFINITION, signOff: { ...TOWN_DEFINITION.signOff, due: '1wd' as const } };
    expect(definitionHashOf(hurried, sha256)).not.toBe(definitionHashOf(TOWN_DEFINITION, sha256));
  });
});
