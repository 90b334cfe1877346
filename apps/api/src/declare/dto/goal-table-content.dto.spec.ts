import { describe, expect, it } from '@jest/globals';
import { IMPORT_LIMITS } from '#libs/documents';
import { machongTables, tableContent } from '#libs/fixtures';
import { placesRefused, takenAs } from '#libs/testing';
import { GoalTableContentDto } from './goal-table-content.dto.js';

const CONTENT = tableContent();
const ROW = CONTENT.indicators[0]!;
const LINE = { source: '财政拨款', annual: '100.00' };

function places(change: object): Promise<string[]> {
  return placesRefused(GoalTableContentDto, { ...CONTENT, ...change });
}

describe('the content of a goal table', () => {
  it.each(machongTables().map((table) => [table.projectName, table] as const))(
    'is taken exactly as found: %s',
    async (_, table) => {
      const said: unknown = JSON.parse(JSON.stringify(table), (_key, value: unknown) => value ?? undefined);
      expect(await takenAs(GoalTableContentDto, table)).toEqual(said);
    },
  );

  it.each<[string, object]>([
    ['no schema, as a client types it', { schema: undefined }],
    ['the newer catalogue', { catalogue: 'national-2021' }],
    ['a project code', { projectCode: '441900230000000012345' }],
    ['a project that never ends', { periodEndYear: 9999 }],
    ['the longest name', { projectName: '项'.repeat(IMPORT_LIMITS.projectName) }],
    ['the longest goal', { annualGoal: '标'.repeat(IMPORT_LIMITS.goal) }],
    ['an unfinished budget', { annualBudget: '' }],
    ['unfinished goals', { annualGoal: '', overallGoal: '' }],
    ['no indicator yet', { indicators: [] }],
    ['sources of money', { funding: [{ ...LINE, total: '300' }, { ...LINE, total: null }, LINE] }],
    ['no sources of money', { funding: undefined }],
    ['an exemption with its basis', { disclosure: { kind: 'exempt', basis: '国家秘密' } }],
    ['no word about disclosure', { disclosure: undefined }],
    ['a new indicator without a lineage', { indicators: [{ ...ROW, lineageId: undefined }] }],
    ['an indicator with unit and weight', { indicators: [{ ...ROW, unit: '人', weight: '12.5' }] }],
    ['a target as long as a file may bring', { indicators: [{ ...ROW, annualTarget: '标'.repeat(500) }] }],
    ['a unit as long as a file may bring', { unitName: '单'.repeat(500) }],
    ['as many rows as a file may bring', { indicators: Array.from({ length: 1000 }, () => ROW) }],
  ])('may have %s', async (_, change) => {
    expect(await places(change)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['another schema', { schema: 'goal-table/2' }, '/schema isIn'],
    ['an unknown catalogue', { catalogue: 'national-1999' }, '/catalogue isIn'],
    ['no catalogue', { catalogue: undefined }, '/catalogue isDefined'],
    ['a year as text', { fiscalYear: '2024' }, '/fiscalYear isInt'],
    ['half a year', { fiscalYear: 2024.5 }, '/fiscalYear isInt'],
    ['a year long ago', { fiscalYear: 1999 }, '/fiscalYear min'],
    ['a year far away', { fiscalYear: 2100 }, '/fiscalYear max'],
    ['no name', { projectName: undefined }, '/projectName isDefined'],
    ['a name that is null', { projectName: null }, '/projectName isDefined'],
    ['a name too long', { projectName: '项'.repeat(181) }, '/projectName maxLength'],
    ['a name with a bell', { projectName: '项\u0007目' }, '/projectName isPlainText'],
    ['a name written backwards', { projectName: '\u202e目项' }, '/projectName isPlainText'],
    ['a goal too long', { overallGoal: '标'.repeat(2001) }, '/overallGoal maxLength'],
    ['a start before 1990', { periodStartYear: 1989 }, '/periodStartYear min'],
    ['an end with five digits', { periodEndYear: 10000 }, '/periodEndYear max'],
    ['a negative budget', { annualBudget: '-8726400.00' }, '/annualBudget isMoney'],
    ['a budget as a number', { annualBudget: 8726400 }, '/annualBudget isMoney'],
    ['a source without a name', { funding: [{ annual: '1' }] }, '/funding/0/source isDefined'],
    ['a source without an amount', { funding: [{ source: '省级' }] }, '/funding/0/annual isDefined'],
    ['a wrong total', { funding: [LINE, { ...LINE, total: '1,000' }] }, '/funding/1/total isMoney'],
    ['indicators that are missing', { indicators: undefined }, '/indicators isDefined'],
    [
      'too many indicators',
      { indicators: Array.from({ length: 1001 }, () => ROW) },
      '/indicators arrayMaxSize',
    ],
    [
      'an indicator without a name',
      { indicators: [{ ...ROW, name: undefined }] },
      '/indicators/0/name isDefined',
    ],
    [
      'a target too long',
      { indicators: [{ ...ROW, annualTarget: 'x'.repeat(501) }] },
      '/indicators/0/annualTarget maxLength',
    ],
    [
      'a target as a number',
      { indicators: [{ ...ROW, periodTarget: 184 }] },
      '/indicators/0/periodTarget isPlainText',
    ],
    [
      'a lineage too long',
      { indicators: [{ ...ROW, lineageId: 'x'.repeat(65) }] },
      '/indicators/0/lineageId maxLength',
    ],
    ['a negative weight', { indicators: [{ ...ROW, weight: '-5' }] }, '/indicators/0/weight isMoney'],
    [
      'a field of nobody',
      { indicators: [{ ...ROW, colour: '红' }] },
      '/indicators/0/colour whitelistValidation',
    ],
    ['an unknown kind of disclosure', { disclosure: { kind: 'secret' } }, '/disclosure/kind isIn'],
    [
      'a basis too long',
      { disclosure: { kind: 'exempt', basis: 'x'.repeat(501) } },
      '/disclosure/basis maxLength',
    ],
    ['a hash that a client made up', { contentHash: 'a'.repeat(64) }, '/contentHash whitelistValidation'],
  ])('may not have %s', async (_, change, place) => {
    expect(await places(change)).toEqual([place]);
  });

  it('names every wrong place at once, by pointers that escape what they must', async () => {
    const wrong = { annualBudget: 'x', indicators: [ROW, { ...ROW, name: 5 }], 'a/b~c': 1 };
    const named = ['/annualBudget isMoney', '/a~1b~0c whitelistValidation', '/indicators/1/name isPlainText'];
    expect(new Set(await places(wrong))).toEqual(new Set(named));
  });
});
