import { describe, expect, it } from '@jest/globals';
import { idOf, placesRefused } from '#libs/testing';
import { DutyListQueryDto } from './duties.dto.js';
import { IncidentListQueryDto } from './incidents.dto.js';
import { UrgingDto } from './urgings.dto.js';

const ID = idOf('x');

describe('lists of duties and incidents', () => {
  it.each<[string, object, readonly string[]]>([
    ['nothing', {}, []],
    [
      'everything',
      { of: 'units', unitId: ID, kind: 'progress-report', late: 'true', limit: '20', total: 'true' },
      [],
    ],
    ['somebody else’s', { of: 'others' }, ['/of isIn']],
    ['a unit by its name', { unitId: '麻涌镇教育管理中心' }, ['/unitId isUuid']],
    ['what a round asks for', { of: 'units', roundId: ID }, []],
    ['a round by its name', { roundId: '上半年' }, ['/roundId isUuid']],
    ['an unknown kind', { kind: 'tax' }, ['/kind isIn']],
    ['a word for a truth', { late: 'yes' }, ['/late isIn']],
  ])('are asked for with %s', async (_, query, places) => {
    expect(await placesRefused(DutyListQueryDto, query, 'query')).toEqual(places);
  });

  it.each<[string, object, readonly string[]]>([
    ['nothing', {}, []],
    ['closed ones', { status: 'closed' }, []],
    ['another status', { status: 'done' }, ['/status isIn']],
  ])('show incidents with %s', async (_, query, places) => {
    expect(await placesRefused(IncidentListQueryDto, query, 'query')).toEqual(places);
  });
});

describe('an urging', () => {
  it.each<[string, object, readonly string[]]>([
    ['nothing, which the core refuses', {}, []],
    ['tasks and duties', { taskIds: [ID], dutyIds: [ID] }, []],
    ['a report of all units', { report: { kind: 'progress-report' } }, []],
    ['a report of chosen units', { report: { kind: 'declaration', unitIds: [ID], lateOnly: true } }, []],
    ['a report of a round', { report: { kind: 'progress-report', roundId: ID, unitIds: [ID] } }, []],
    [
      'a round by its name',
      { report: { kind: 'progress-report', roundId: '上半年' } },
      ['/report/roundId isUuid'],
    ],
    ['a task by its name', { taskIds: ['审核'] }, ['/taskIds isUuid']],
    ['one task outside of a list', { taskIds: ID }, ['/taskIds isArray']],
    ['too many', { dutyIds: Array<string>(501).fill(ID) }, ['/dutyIds arrayMaxSize']],
    ['an unknown report', { report: { kind: 'tax' } }, ['/report/kind isIn']],
    ['words of its own', { words: '快办！' }, ['/words whitelistValidation']],
  ])('names %s', async (_, body, places) => {
    const refused = await placesRefused(UrgingDto, body);
    expect(refused.filter((one) => !places.includes(one) && places.length === 0)).toEqual([]);
    expect(refused).toEqual(expect.arrayContaining([...places]));
  });
});
