import { describe, expect, it } from '@jest/globals';
import { placesRefused } from '#libs/testing';
import { entryOf } from './evaluation.presenter.js';
import {
  EvaluationCheckDto,
  EvaluationEntryDto,
  EvaluationListQueryDto,
  EvaluationPointsDto,
  EvaluationReweighDto,
  EvaluationSampleDto,
} from './evaluations.dto.js';

const ENTRY = { money: { budget: '872.64', executed: '1' }, results: [] };
const WEIGHT = { lineageId: 'i-1', weight: '10.00' };

describe('what comes in about self-evaluations', () => {
  it.each<[string, new () => object, object, string[]]>([
    ['an entry', EvaluationEntryDto, ENTRY, []],
    [
      'one with everything',
      EvaluationEntryDto,
      {
        ...ENTRY,
        moneyNote: '结余。',
        declaredTotal: '98',
        results: [{ lineageId: 'i-1', actual: '184', declared: null, note: null }],
      },
      [],
    ],
    ['nothing', EvaluationEntryDto, {}, ['/money isDefined', '/results isDefined']],
    [
      'a number for an amount',
      EvaluationEntryDto,
      { ...ENTRY, money: { budget: 872.64, executed: '1' } },
      ['/money/budget isPlainText'],
    ],
    [
      'a row without a name',
      EvaluationEntryDto,
      { ...ENTRY, results: [{}] },
      ['/results/0/lineageId isDefined'],
    ],
    [
      'an escape in a note',
      EvaluationEntryDto,
      { ...ENTRY, moneyNote: '\u001b[2J' },
      ['/moneyNote isPlainText'],
    ],
    ['weights with a reason', EvaluationReweighDto, { weights: [WEIGHT], reason: '口径一致。' }, []],
    ['weights without', EvaluationReweighDto, { weights: [WEIGHT], reason: ' ' }, ['/reason matches']],
    ['points with a reason', EvaluationPointsDto, { lineageId: 'i-1', points: '8', reason: '有佐证。' }, []],
    [
      'points as a number without a reason',
      EvaluationPointsDto,
      { lineageId: 'i-1', points: 8, reason: ' ' },
      ['/points isPlainText', '/reason matches'],
    ],
    ['a check', EvaluationCheckDto, { accepted: true }, []],
    ['a check with a word for yes', EvaluationCheckDto, { accepted: 'yes' }, ['/accepted isBoolean']],
    ['a sample', EvaluationSampleDto, { fiscalYear: 2024, percent: 20 }, []],
    ['a sample of none', EvaluationSampleDto, { fiscalYear: 2024, percent: 0 }, ['/percent min']],
    [
      'a sample of a part of one',
      EvaluationSampleDto,
      { fiscalYear: 2024, percent: 1.5 },
      ['/percent isInt'],
    ],
    ['a year of another age', EvaluationSampleDto, { fiscalYear: 1949, percent: 20 }, ['/fiscalYear min']],
  ])('%s', async (_, dto, body, places) => {
    expect((await placesRefused(dto, body)).toSorted()).toEqual(places.toSorted());
  });

  it.each<[object, string[]]>([
    [{ fiscalYear: '2024', status: 'closed', sampled: 'false', limit: '10' }, []],
    [{ status: 'over' }, ['/status isIn']],
    [{ sampled: 'yes' }, ['/sampled isIn']],
  ])('a list asked for with %j', async (query, places) => {
    expect(await placesRefused(EvaluationListQueryDto, query, 'query')).toEqual(places);
  });

  it('is an entry in which what was left out is null', () => {
    const entry = entryOf({ ...ENTRY, results: [{ lineageId: 'i-1', actual: '184' }] });
    expect(entry).toEqual({
      ...ENTRY,
      ...{ moneyNote: null, declaredMoney: null, declaredTotal: null },
      results: [{ lineageId: 'i-1', actual: '184', declared: null, note: null }],
    });
  });
});
