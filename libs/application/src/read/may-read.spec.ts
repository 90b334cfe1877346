import { describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/domain';
import { ROLES } from '#libs/domain';
import { seed, sized } from '#libs/fixtures';
import fc from 'fast-check';
import { NotFoundError } from '../errors/application-errors.js';
import type { PersonRecord, UnitRecord } from '../ports/directory.repository.port.js';
import { demandReadable, readableUnits } from './may-read.js';

/** A district with two departments: the office of culture supervises the museum, the finance branch all others. */
const UNITS: readonly UnitRecord[] = [
  { id: 'finance', name: '财政分局', kind: 'finance', supervisingDepartmentId: 'finance' },
  { id: 'culture', name: '文化局', kind: 'ordinary', supervisingDepartmentId: 'culture' },
  { id: 'museum', name: '博物馆', kind: 'ordinary', supervisingDepartmentId: 'culture' },
  { id: 'library', name: '图书馆', kind: 'ordinary', supervisingDepartmentId: 'culture' },
  { id: 'grid', name: '网格中心', kind: 'ordinary', supervisingDepartmentId: 'finance' },
];

function person(...grants: readonly (readonly [Role, string])[]): PersonRecord {
  const named = { id: 'p', displayName: '某人', account: 'p', email: null, active: true };
  return { ...named, grants: grants.map(([role, unitId]) => ({ role, unitId })) };
}

describe('the units whose unpublished tables a person may see', () => {
  it.each([
    ['a declarer: his own', person(['declarer', 'museum']), ['museum']],
    ['a head: his own', person(['unit-head', 'grid']), ['grid']],
    [
      'a declarer of two units: both',
      person(['declarer', 'museum'], ['publisher', 'grid']),
      ['museum', 'grid'],
    ],
    [
      'a reviewer of a department: it and what it supervises',
      person(['department-reviewer', 'culture']),
      ['culture', 'museum', 'library'],
    ],
    [
      'a declarer of a department: the same',
      person(['declarer', 'culture']),
      ['culture', 'museum', 'library'],
    ],
    ['anybody of the finance branch: all', person(['finance-reviewer', 'finance']), null],
    ['an approver of it: all', person(['approver', 'finance']), null],
    ['an administrator of it: all', person(['administrator', 'finance']), null],
    ['an auditor, wherever he sits: all', person(['auditor', 'museum']), null],
    ['an auditor who also declares: all', person(['declarer', 'museum'], ['auditor', 'grid']), null],
    ['an administrator elsewhere: his own', person(['administrator', 'library']), ['library']],
    ['somebody without an office: none', person(), []],
    ['somebody of an unknown unit: none', person(['declarer', 'closed']), []],
    ['a stranger: none', null, []],
    ['an auditor who has left: none', { ...person(['auditor', 'museum']), active: false }, []],
    ['a financer who has left: none', { ...person(['approver', 'finance']), active: false }, []],
  ])('%s', (_, who, expected) => {
    expect(readableUnits(who, UNITS)).toEqual(expected);
  });

  it('never supervise upwards or sideways', () => {
    expect(readableUnits(person(['declarer', 'museum']), UNITS)).not.toContain('culture');
    expect(readableUnits(person(['declarer', 'museum']), UNITS)).not.toContain('library');
  });
});

describe('the gate before a table', () => {
  it('opens with the unit whose table it is', () => {
    expect(demandReadable(person(['declarer', 'museum']), 'museum', UNITS, 'gt-1')).toBe(UNITS[2]);
    expect(demandReadable(person(['auditor', 'grid']), 'museum', UNITS, 'gt-1')).toBe(UNITS[2]);
  });

  it.each([
    ['a stranger', null, 'museum'],
    ['a neighbour', person(['declarer', 'library']), 'museum'],
    ['a child', person(['declarer', 'museum']), 'culture'],
    ['anybody, when the unit is not of this district', person(['auditor', 'grid']), 'elsewhere'],
  ])('tells %s only that there is no such table', (_, who, unitId) => {
    const look = (): UnitRecord => demandReadable(who, unitId, UNITS, 'gt-1');
    expect(look).toThrow(NotFoundError);
    expect(look).toThrow('goal-table not found');
  });

  it('agrees with the lists: it opens exactly for the units that they show', () => {
    const grant = fc.tuple(fc.constantFrom(...ROLES), fc.constantFrom(...UNITS.map(({ id }) => id)));
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 3 }), fc.boolean(), (grants, active) => {
        const who = { ...person(...grants), active };
        const listed = readableUnits(who, UNITS) ?? UNITS.map(({ id }) => id);
        const opened = UNITS.map(({ id }) => id).filter((id) => {
          try {
            return demandReadable(who, id, UNITS, 'gt-1').id === id;
          } catch {
            return false;
          }
        });
        expect(opened.toSorted()).toEqual([...listed].toSorted());
      }),
      { seed: seed(), numRuns: sized(100, 5000) },
    );
  });
});
