import { describe, expect, it } from '@jest/globals';
import { machongTables, sha256 } from '#libs/fixtures';
import type { GoalTableContent } from '../../goal-table/content.js';
import { proposePlan } from '../../monitoring/progress-plan.js';
import { TOWN_EVALUATION } from '../evaluation-policy.data.js';
import { weightsOf } from '../weights.js';
import type { TypedResult, TypedResults } from './check-entry.js';
import { entryFaults, missingForSubmission, unreadableActuals } from './check-entry.js';
import { drawSample } from './draw-sample.js';
import { scoreYear } from './score-year.js';

const [staff] = machongTables() as [GoalTableContent];
const found = weightsOf(staff, TOWN_EVALUATION);
const WEIGHTS =
  found.kind === 'faults'
    ? []
    : found.weights.map(({ lineageId, weight }) => ({ lineageId, weight: weight.toPlaces(2) }));
const SUBJECT = { table: staff, plan: proposePlan(staff) };

function entry(change: Partial<TypedResults> = {}, row: Partial<TypedResult> = {}): TypedResults {
  const actuals = ['184', '95', '100', '92', null, '达成'];
  const results = staff.indicators.map(({ lineageId }, index) => ({
    ...{ lineageId, actual: actuals[index] ?? null, declared: null, note: null },
    ...(index === 0 && row),
  }));
  return {
    ...{ money: { budget: '872.64', executed: '800' }, moneyNote: null, results },
    ...{ declaredMoney: null, declaredTotal: null, ...change },
  };
}

const faults = (typed: TypedResults) =>
  entryFaults(typed, staff, WEIGHTS, TOWN_EVALUATION.moneyPoints).map(
    ({ code, place }) => `${code} ${place}`,
  );
const score = (typed: TypedResults) => scoreYear(SUBJECT, WEIGHTS, typed, TOWN_EVALUATION, []);

describe('a form in 万元 as it is typed', () => {
  it.each<[string, TypedResults, readonly string[]]>([
    ['sound', entry(), []],
    [
      'with points of its own',
      entry({ declaredMoney: '10', declaredTotal: '100' }, { declared: '10.00' }),
      [],
    ],
    ['with an empty budget', entry({ money: { budget: '0', executed: '0' } }), []],
    [
      'with a word for an amount',
      entry({ money: { budget: '八百', executed: '1' } }),
      ['money-not-a-number /money/budget'],
    ],
    [
      'with a comma',
      entry({ money: { budget: '1,000', executed: '1' } }),
      ['money-not-a-number /money/budget'],
    ],
    [
      'with less than nothing',
      entry({ money: { budget: '872.64', executed: '-1' } }),
      ['negative-money /money/executed'],
    ],
    ['in 元', entry({ money: { budget: '8726400', executed: '8000000' } }), ['yuan-for-wan /money/budget']],
    [
      'in 元, and that is said to be right',
      entry({ money: { budget: '8726400', executed: '1' }, moneyNote: '确为万元。' }),
      [],
    ],
    [
      'above its budget',
      entry({ money: { budget: '872.64', executed: '872.65' } }),
      ['money-note-missing /money/executed'],
    ],
    [
      'above its budget, explained',
      entry({ money: { budget: '872.64', executed: '900' }, moneyNote: '追加。' }),
      [],
    ],
    [
      'with more points than there are',
      entry({}, { declared: '10.01' }),
      ['points-over-weight /results/0/declared'],
    ],
    [
      'with points that are none',
      entry({}, { declared: '满分' }),
      ['points-not-a-number /results/0/declared'],
    ],
    ['with points below nothing', entry({}, { declared: '-1' }), ['points-not-a-number /results/0/declared']],
    ['with 10.01 for the money', entry({ declaredMoney: '10.01' }), ['points-over-weight /declaredMoney']],
    ['with a total of 101', entry({ declaredTotal: '101' }), ['points-over-weight /declaredTotal']],
    [
      'for another indicator',
      entry({}, { lineageId: 'strange' }),
      ['indicator-unknown /results/0/lineageId'],
    ],
    [
      'for one indicator twice',
      entry({}, { lineageId: staff.indicators[1]!.lineageId }),
      ['indicator-twice /results/1/lineageId'],
    ],
  ])('%s', (_, typed, expected) => {
    expect(faults(typed)).toEqual(expected);
  });

  it.each([
    ['184', []],
    ['差不多', ['/results/0/actual']],
    [null, []],
  ] as const)('with the actual %s against 184人', (actual, places) => {
    const typed = entry({}, { actual });
    expect(unreadableActuals(typed, score(typed)).map(({ place }) => place)).toEqual(places);
  });

  it.each<[string, Partial<TypedResult>, readonly string[]]>([
    ['complete', {}, []],
    ['without an actual', { actual: null }, ['actual-missing']],
    ['at 119 %', { actual: '219' }, []],
    ['at 120 % without a word', { actual: '221' }, ['note-missing']],
    ['at 120 % with one', { actual: '221', note: '提前招录。' }, []],
  ])('%s can be sent on, or says what is missing', (_, row, codes) => {
    const typed = entry({}, row);
    expect(missingForSubmission(typed.results, score(typed)).map(({ code }) => code)).toEqual(codes);
  });

  it('needs no actual for 预算执行率, which comes from the money', () => {
    const typed = entry();
    const counted = score(typed).rows.find(({ countedTwice }) => countedTwice);
    expect(typed.results.find(({ lineageId }) => lineageId === counted?.lineageId)?.actual).toBeNull();
    expect(counted?.points).not.toBe('0.00');
  });
});

describe('a sample for a spot check', () => {
  const ids = Array.from({ length: 40 }, (_, no) => `evaluation-${no}`);
  const draw = (from: readonly string[], percent: number, seed: string) =>
    drawSample(from, percent, seed, sha256).map(({ id }) => id);

  it('is the same for the same seed, whatever order they came in, and another for another', () => {
    expect(draw(ids.toReversed(), 20, 'seed')).toEqual(draw(ids, 20, 'seed'));
    expect(draw(ids, 20, 'other')).not.toEqual(draw(ids, 20, 'seed'));
  });

  it.each([
    [40, 20, 8],
    [40, 1, 1],
    [3, 50, 2],
    [1, 1, 1],
    [0, 20, 0],
    [40, 100, 40],
  ])('of %i at %i %% has %i', (count, percent, drawn) => {
    const sample = drawSample(ids.slice(0, count), percent, 'seed', sha256);
    expect(sample.map(({ rank }) => rank)).toEqual(Array.from({ length: drawn }, (_, index) => index + 1));
    expect(new Set(sample.map(({ id }) => id)).size).toBe(drawn);
  });
});
