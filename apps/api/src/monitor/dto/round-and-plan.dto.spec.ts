import { describe, expect, it } from '@jest/globals';
import { placesRefused, takenAs } from '#libs/testing';
import { PlanBodyDto } from './progress-plan.dto.js';
import { RoundListQueryDto, RoundPlanDto } from './round.dto.js';

const ROUND = { fiscalYear: 2024, cutOff: '2024-06-30' };
const EVEN = { money: { kind: 'even' }, indicators: [] };
const GROWS = { lineageId: 'i-1', accrual: 'linear' };

/** A plan with one indicator that is otherwise than usual. */
function grown(change: object): object {
  return { ...EVEN, indicators: [{ ...GROWS, ...change }] };
}

describe('监控布置', () => {
  it.each<[string, object, string[]]>([
    ['year and cut-off', ROUND, []],
    [
      'every date',
      {
        ...ROUND,
        kind: 'key',
        name: '上半年',
        reportFrom: '2024-07-01',
        reportUntil: '2024-07-12',
        warnDays: 3,
      },
      [],
    ],
    ['nothing', {}, ['/cutOff isDefined', '/fiscalYear isDefined']],
    ['the first year', { ...ROUND, fiscalYear: 2000 }, []],
    ['the year before it', { ...ROUND, fiscalYear: 1999 }, ['/fiscalYear min']],
    ['the last year', { ...ROUND, fiscalYear: 2099 }, []],
    ['the year behind it', { ...ROUND, fiscalYear: 2100 }, ['/fiscalYear max']],
    ['a year as text', { ...ROUND, fiscalYear: '2024' }, ['/fiscalYear isInt']],
    ['half a year', { ...ROUND, fiscalYear: 2024.5 }, ['/fiscalYear isInt']],
    ['a cut-off in another writing', { ...ROUND, cutOff: '2024/06/30' }, ['/cutOff matches']],
    ['a day that does not exist, which the core names', { ...ROUND, cutOff: '2024-06-31' }, []],
    ['a first day in words', { ...ROUND, reportFrom: '明天' }, ['/reportFrom matches']],
    ['a last day with a time', { ...ROUND, reportUntil: '2024-07-12 17:30' }, ['/reportUntil matches']],
    ['an unknown kind', { ...ROUND, kind: 'secret' }, ['/kind isIn']],
    ['a blank name', { ...ROUND, name: '  ' }, ['/name matches']],
    ['a name of 60 signs', { ...ROUND, name: '轮'.repeat(60) }, []],
    ['a name of 61 signs', { ...ROUND, name: '轮'.repeat(61) }, ['/name maxLength']],
    ['days to warn in parts', { ...ROUND, warnDays: 1.5 }, ['/warnDays isInt']],
    ['days to warn as text', { ...ROUND, warnDays: '3' }, ['/warnDays isInt']],
    [
      'a day to open, which the calendar counts',
      { ...ROUND, opensAt: 'now' },
      ['/opensAt whitelistValidation'],
    ],
  ])('%s', async (_, body, places) => {
    expect((await placesRefused(RoundPlanDto, body)).toSorted()).toEqual(places.toSorted());
  });
});

describe('which rounds', () => {
  it('are those of a year, a number even though addresses hold texts', async () => {
    expect(await takenAs(RoundListQueryDto, { fiscalYear: '2024' }, 'query')).toEqual({ fiscalYear: 2024 });
  });

  it.each<[object, string[]]>([
    [{}, []],
    [{ fiscalYear: '1999' }, ['/fiscalYear min']],
    [{ fiscalYear: '2100' }, ['/fiscalYear max']],
    [{ fiscalYear: 'last' }, ['/fiscalYear isInt']],
    [{ status: 'open' }, ['/status whitelistValidation']],
  ])('%j', async (query, places) => {
    expect(await placesRefused(RoundListQueryDto, query, 'query')).toEqual(places);
  });
});

describe('a progress plan as it comes in', () => {
  it.each<[string, object, string[]]>([
    ['even money', EVEN, []],
    ['nothing', {}, ['/indicators isDefined', '/money isDefined']],
    ['no money', { indicators: [] }, ['/money isDefined']],
    ['null for the money', { ...EVEN, money: null }, ['/money isDefined']],
    ['money as text', { ...EVEN, money: 'even' }, ['/money nestedValidation']],
    ['money of an unknown kind', { ...EVEN, money: { kind: 'late' } }, ['/money/kind isIn']],
    ['money once', { ...EVEN, money: { kind: 'once', month: 10 } }, []],
    ['a month in parts', { ...EVEN, money: { kind: 'once', month: 1.5 } }, ['/money/month isInt']],
    ['a month behind the year, which the core names', { ...EVEN, money: { kind: 'once', month: 13 } }, []],
    ['twelve shares', { ...EVEN, money: { kind: 'by-month', percents: Array(12).fill('8.33') } }, []],
    [
      'thirteen shares',
      { ...EVEN, money: { kind: 'by-month', percents: Array(13).fill('1') } },
      ['/money/percents arrayMaxSize'],
    ],
    [
      'shares as numbers',
      { ...EVEN, money: { kind: 'by-month', percents: [50, 50] } },
      ['/money/percents isString'],
    ],
    ['one indicator', grown({ dueMonth: 10, hangsOn: 'i-2' }), []],
    ['one that waits for nothing', grown({ dueMonth: null, hangsOn: null }), []],
    ['an unknown growth', grown({ accrual: 'sudden' }), ['/indicators/0/accrual isIn']],
    ['no growth', grown({ accrual: undefined }), ['/indicators/0/accrual isDefined']],
    ['a month as text', grown({ dueMonth: '10' }), ['/indicators/0/dueMonth isInt']],
    [
      'a thing to wait for of 101 signs',
      grown({ hangsOn: 'x'.repeat(101) }),
      ['/indicators/0/hangsOn maxLength'],
    ],
    ['an indicator that is none', { ...EVEN, indicators: [7] }, ['/indicators/0 nestedValidation']],
    ['200 indicators', { ...EVEN, indicators: Array(200).fill(GROWS) }, []],
    ['201 indicators', { ...EVEN, indicators: Array(201).fill(GROWS) }, ['/indicators arrayMaxSize']],
    ['a confirmation of its own', { ...EVEN, status: 'confirmed' }, ['/status whitelistValidation']],
  ])('%s', async (_, body, places) => {
    expect((await placesRefused(PlanBodyDto, body)).toSorted()).toEqual(places.toSorted());
  });
});
