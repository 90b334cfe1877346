import { describe, expect, it } from '@jest/globals';
import { idOf, placesRefused } from '#libs/testing';
import { DutyListQueryDto } from './duties.dto.js';
import { IncidentListQueryDto } from './incidents.dto.js';
import { UrgingDto } from './urgings.dto.js';

const ID = idOf('x');
const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => idOf(`d${String(at)}`));

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

describe('what is urged', () => {
  const report = (change: object): object => ({ report: { kind: 'progress-report', ...change } });

  it.each<[string, object, string[]]>([
    ['nothing yet: what there is to urge is said by what is in it', {}, []],
    ['tasks', { taskIds: ids(2) }, []],
    ['duties', { dutyIds: ids(2) }, []],
    ['as many as one sends', { taskIds: ids(500) }, []],
    ['more than one sends', { taskIds: ids(501) }, ['/taskIds arrayMaxSize']],
    ['a duty by its name', { dutyIds: ['自评'] }, ['/dutyIds isUuid']],
    ['one that is not in a list', { taskIds: idOf('t') }, ['/taskIds isArray']],
    ['every report of a kind', report({}), []],
    ['the late ones of a round', report({ roundId: idOf('round'), lateOnly: true }), []],
    ['those of some units', report({ unitIds: ids(1000) }), []],
    ['those of more units than there are', report({ unitIds: ids(1001) }), ['/report/unitIds arrayMaxSize']],
    ['reports of no kind', { report: {} }, ['/report/kind isDefined']],
    ['reports of another kind', report({ kind: 'tax' }), ['/report/kind isIn']],
    ['reports that are late in words', report({ lateOnly: 'true' }), ['/report/lateOnly isBoolean']],
    ['reports of a round by its name', report({ roundId: '上半年' }), ['/report/roundId isUuid']],
    ['words of its own', { words: '快办！' }, ['/words whitelistValidation']],
    ['one of a declaration', { report: { kind: 'declaration', unitIds: [ID], lateOnly: true } }, []],
    ['a person', { personIds: [idOf('chen')] }, ['/personIds whitelistValidation']],
  ])('%s', async (_, body, places) => {
    expect(await placesRefused(UrgingDto, body)).toEqual(places);
  });
});
