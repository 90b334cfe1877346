import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GoalTableContent } from '#libs/domain';
import type { Answer, PersonClient, TownStack } from '#libs/testing';
import { machongTables } from '#libs/fixtures';
import { named, placesOf, startTown, TOWN_UNITS, typed } from '#libs/testing';

let town: TownStack;
let lin: PersonClient;
const [staff] = machongTables() as [GoalTableContent];

beforeAll(async () => {
  town = await startTown();
  lin = await town.as('lin');
});
afterAll(() => town.stop());

function draft(change: object): Promise<Answer> {
  const content = { ...typed(named(staff, '从未存下')), ...change };
  return lin.post('/v1/goal-tables', { body: { unitId: TOWN_UNITS.grid, content } });
}

describe('wrong fields are named by JSON pointer, all at once', () => {
  it('missing, unknown and wrong ones together', async () => {
    const { annualGoal: _, ...rest } = typed(staff) as Record<string, unknown>;
    const content = { ...rest, annualBudget: '-1.00', fiscalYear: '2024', colour: 'red' };
    const answer = await lin.post('/v1/goal-tables', { body: { unitId: 'x', content } });
    expect(answer.status).toBe(422);
    expect(placesOf(answer).sort()).toEqual([
      '/content/annualBudget isMoney',
      '/content/annualGoal isDefined',
      '/content/colour whitelistValidation',
      '/content/fiscalYear isInt',
      '/unitId isUuid',
    ]);
  });

  it.each([
    ['negative money', { annualBudget: '-1' }, '/content/annualBudget isMoney'],
    ['money with three decimals', { annualBudget: '1.001' }, '/content/annualBudget isMoney'],
    ['money with separators', { annualBudget: '8,726,400.00' }, '/content/annualBudget isMoney'],
    ['money as a number', { annualBudget: 8726400 }, '/content/annualBudget isMoney'],
    ['an unknown catalogue', { catalogue: 'moon-1969' }, '/content/catalogue isIn'],
    ['an endless name', { projectName: '项'.repeat(181) }, '/content/projectName maxLength'],
    ['half a character', { projectName: 'a\ud83d' }, '/content/projectName isPlainText'],
    ['a NUL', { annualGoal: 'a\u0000b' }, '/content/annualGoal isPlainText'],
    ['an indicator that is none', { indicators: ['x'] }, '/content/indicators/0 nestedValidation'],
    ['indicators that are no list', { indicators: {} }, '/content/indicators isArray'],
    ['an unknown way of disclosure', { disclosure: { kind: 'secret' } }, '/content/disclosure/kind isIn'],
  ])('%s', async (_, change, place) => {
    const answer = await draft(change);
    expect(answer.json['code']).toBe('validation-failed');
    expect(placesOf(answer)).toContain(place);
  });

  it('speaks English to whoever asks for it', async () => {
    const headers = { 'Accept-Language': 'en-GB,en;q=0.9,zh;q=0.1' };
    const answer = await lin.get('/v1/tasks?box=everything', { headers });
    expect(answer.headers.get('content-language')).toBe('en');
    expect(answer.json).toMatchObject({
      title: 'Input invalid',
      errors: [{ pointer: '/box', code: 'isIn', detail: 'must be one of: todo, done' }],
    });
  });
});
