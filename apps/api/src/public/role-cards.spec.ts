import { describe, expect, it } from '@jest/globals';
import type { DirectoryQuery, DistrictRepository } from '#libs/application';
import type { Role } from '#libs/domain';
import { RoleCards } from './role-cards.js';

const UNITS = [
  { id: 'grid', name: '网格管理中心' },
  { id: 'finance', name: '财政分局' },
];

function person(account: string, ...offices: readonly (readonly [Role, string])[]) {
  return { account, displayName: account, grants: offices.map(([role, unitId]) => ({ role, unitId })) };
}

function cardsOf(people: readonly object[], districts: readonly object[] = [{ tenantId: 'machong' }]) {
  const repository = { list: () => Promise.resolve(districts) } as unknown as DistrictRepository;
  const directory = {
    everybody: () => Promise.resolve(people),
    units: () => Promise.resolve(UNITS),
  } as unknown as DirectoryQuery;
  return new RoleCards(repository, directory).list();
}

describe('role cards', () => {
  it('stand in the order in which people act, whatever their names', async () => {
    const cards = await cardsOf([
      person('a', ['administrator', 'finance']),
      person('b', ['publisher', 'grid']),
      person('c', ['approver', 'finance']),
      person('d', ['performance-reviewer', 'finance']),
      person('e', ['unit-head', 'grid']),
      person('f', ['declarer', 'grid']),
      person('g'),
      person('h', ['auditor', 'finance']),
    ]);
    expect(cards.map((card) => card.account).join('')).toBe('fedcbhag');
  });

  it('say what a person is there for, each office once, and where', async () => {
    const [card] = await cardsOf([
      person('ou', ['unit-head', 'grid'], ['declarer', 'grid'], ['declarer', 'finance']),
    ]);
    expect(card).toEqual({
      account: 'ou',
      displayName: 'ou',
      roleLabels: ['单位负责人', '申报人'],
      unitName: '网格管理中心',
    });
  });

  it('leave somebody without an office without a unit', async () => {
    expect(await cardsOf([person('x')])).toMatchObject([{ roleLabels: [], unitName: '' }]);
  });

  it('are none before a district is set up', async () => {
    expect(await cardsOf([person('x')], [])).toEqual([]);
  });
});
