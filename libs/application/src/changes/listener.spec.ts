import { describe, expect, it } from '@jest/globals';
import type { Role } from '#libs/domain';
import type { RecordedChange } from '../ports/change-feed.port.js';
import type { PersonRecord, UnitRecord } from '../ports/directory.repository.port.js';
import { listenerOf, mayFollow, mayHear } from './listener.js';

const UNITS: readonly UnitRecord[] = [
  { id: 'finance', name: '财政', kind: 'finance', supervisingDepartmentId: 'finance' },
  { id: 'education', name: '教育', kind: 'ordinary', supervisingDepartmentId: 'finance' },
  { id: 'school', name: '小学', kind: 'ordinary', supervisingDepartmentId: 'education' },
  { id: 'grid', name: '网格', kind: 'ordinary', supervisingDepartmentId: 'finance' },
];

function person(id: string, role: Role, unitId: string, active = true): PersonRecord {
  return { id, displayName: id, account: id, email: null, active, grants: [{ role, unitId }] };
}

const LISTENERS = Object.fromEntries(
  [
    person('teacher', 'declarer', 'school'),
    person('clerk', 'declarer', 'grid'),
    person('department', 'department-reviewer', 'education'),
    person('finance', 'performance-reviewer', 'finance'),
    person('auditor', 'auditor', 'grid'),
    person('administrator', 'administrator', 'grid'),
    person('gone', 'performance-reviewer', 'finance', false),
  ].map((one) => [one.id, listenerOf(one.id, one, UNITS)]),
);

function change(of: Partial<RecordedChange>): RecordedChange {
  const position = { epoch: 1, transaction: '7', turn: '1' };
  const about = { streamId: 's', type: 't', version: 1, occurredAt: '2024-01-02T02:00:00.000Z', taskIds: [] };
  return { position, ...about, streamType: 'goal-table', unitId: null, personId: null, ...of };
}

const WHOLE_DISTRICT = ['teacher', 'clerk', 'department', 'finance', 'auditor', 'administrator'];

describe('who hears of a change', () => {
  it.each<[string, Partial<RecordedChange>, readonly string[]]>([
    ['a table of a school', { unitId: 'school' }, ['teacher', 'department', 'finance', 'auditor']],
    ['a table of another unit', { unitId: 'grid' }, ['clerk', 'finance', 'auditor', 'administrator']],
    ['a table of a unit that nobody knows', { unitId: null }, ['finance', 'auditor']],
    [
      'a report',
      { streamType: 'progress-report', unitId: 'school' },
      ['teacher', 'department', 'finance', 'auditor'],
    ],
    ['a calendar', { streamType: 'year-calendar' }, WHOLE_DISTRICT],
    ['a round', { streamType: 'monitoring-round' }, WHOLE_DISTRICT],
    [
      'a job of a teacher',
      { streamType: 'job', personId: 'teacher' },
      ['teacher', 'finance', 'auditor', 'administrator'],
    ],
    [
      'a job of the system',
      { streamType: 'job', personId: 'system' },
      ['finance', 'auditor', 'administrator'],
    ],
    ['an incident', { streamType: 'incident' }, ['finance', 'auditor']],
    ['a dead letter', { streamType: 'dead-letter' }, ['administrator']],
    ['an attachment', { streamType: 'attachment', unitId: 'grid', personId: 'clerk' }, []],
    ['a reminder', { streamType: 'reminder', personId: 'clerk' }, []],
  ])('%s', (_, of, expected) => {
    const heard = Object.values(LISTENERS).filter((listener) => mayHear(change(of), listener));
    expect(heard.map(({ personId }) => personId)).toEqual(expected);
  });

  it('is nobody who has left, or is not there', () => {
    const nobody = listenerOf('nobody', null, UNITS);
    expect(mayHear(change({ streamType: 'clock' }), nobody)).toBe(false);
    expect(mayHear(change({ streamType: 'job', personId: 'nobody' }), nobody)).toBe(false);
    expect(mayFollow({ requestedBy: 'gone' } as Parameters<typeof mayFollow>[0], LISTENERS['gone']!)).toBe(
      false,
    );
  });
});
