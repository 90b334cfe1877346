import { describe, expect, it } from '@jest/globals';
import type { YearWindow } from '#libs/domain';
import { WINDOW_KINDS, YEAR_PRESETS } from '#libs/domain';
import { idOf, placesRefused } from '#libs/testing';
import { presentToday, presentYear } from '../year-calendar.presenter.js';
import { YearPipe } from '../year.pipe.js';
import { FeedQueryDto } from './calendar-feed.dto.js';
import { CongressDateDto, MidYearEndDto, MidYearLeaveDto, ProposalDto, WindowsDto } from './plan-year.dto.js';
import { LoadCalendarQueryDto } from './working-year.dto.js';

const WINDOW = {
  key: 'declaration',
  kind: 'first-declaration',
  opensOn: '2023-11-01',
  closesOn: '2023-11-30',
};
const LEAVE = { unitId: idOf('unit'), opensOn: '2024-06-01', closesOn: '2024-06-14', reason: '追加预算' };
/** Turns the writing round: what is stored is not what is read. */
const TURNED = '追加\u202E预算';

const window = (change: object): object => ({ windows: [{ ...WINDOW, ...change }] });

describe('a usual year', () => {
  it.each(Object.keys(YEAR_PRESETS))('can be %s', async (preset) => {
    expect(await placesRefused(ProposalDto, { preset })).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', {}, ['/preset isDefined']],
    ['one that there is not', { preset: 'village' }, ['/preset isIn']],
    ['what every object has', { preset: 'constructor' }, ['/preset isIn']],
    ['two of them', { preset: ['town'] }, ['/preset isIn']],
    ['windows of its own', { preset: 'town', windows: [] }, ['/windows whitelistValidation']],
  ])('cannot be %s', async (_, body, places) => {
    expect(await placesRefused(ProposalDto, body)).toEqual(places);
  });
});

describe('the windows of a year', () => {
  it.each(WINDOW_KINDS)('can be of kind %s', async (kind) => {
    expect(await placesRefused(WindowsDto, window({ kind }))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['none at all', { windows: [] }],
    ['as many as five a month', { windows: Array(60).fill(WINDOW) }],
    ['with a reason of two lines', { windows: [WINDOW], reason: '人大延期，\n顺延一周。' }],
    ['without a reason', { windows: [WINDOW], reason: null }],
    ['that end some working days on', window({ closesOn: null, closesAfter: '10wd' })],
    ['that end some days on', window({ closesOn: null, closesAfter: '120cd' })],
    ['that are counted from a cut-off', window({ kind: 'monitoring', countsFrom: '2024-06-30' })],
    ['whose key is one letter', window({ key: 'a' })],
    ['whose key is forty signs', window({ key: 'a'.repeat(40) })],
  ])('can be %s', async (_, body) => {
    expect(await placesRefused(WindowsDto, body)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['nothing', {}, ['/windows isDefined']],
    ['one that is not in a list', { windows: WINDOW }, ['/windows isArray']],
    ['more than anybody plans', { windows: Array(61).fill(WINDOW) }, ['/windows arrayMaxSize']],
    ['words', { windows: ['first-declaration'] }, ['/windows/0 nestedValidation']],
    ['one without a key', window({ key: undefined }), ['/windows/0/key isDefined']],
    ['one with a key in capitals', window({ key: 'Declaration' }), ['/windows/0/key matches']],
    ['one with a key of 41 signs', window({ key: 'a'.repeat(41) }), ['/windows/0/key matches']],
    ['one whose key begins with a digit', window({ key: '1st' }), ['/windows/0/key matches']],
    ['one with a key and a line break', window({ key: 'a\n' }), ['/windows/0/key matches']],
    ['one of another kind', window({ kind: 'holiday' }), ['/windows/0/kind isIn']],
    ['one that opens on a day in words', window({ opensOn: '十一月一日' }), ['/windows/0/opensOn matches']],
    [
      'one that opens at a moment',
      window({ opensOn: '2023-11-01T00:00:00Z' }),
      ['/windows/0/opensOn matches'],
    ],
    ['one that closes on a number', window({ closesOn: 20231130 }), ['/windows/0/closesOn matches']],
    ['one that closes after weeks', window({ closesAfter: '2w' }), ['/windows/0/closesAfter matches']],
    [
      'one that closes after a thousand days',
      window({ closesAfter: '1000cd' }),
      ['/windows/0/closesAfter matches'],
    ],
    [
      'one that closes before it opens, by sign',
      window({ closesAfter: '-1wd' }),
      ['/windows/0/closesAfter matches'],
    ],
    ['one counted from a month', window({ countsFrom: '2024-06' }), ['/windows/0/countsFrom matches']],
    ['one for a unit', window({ unitId: LEAVE.unitId }), ['/windows/0/unitId whitelistValidation']],
    ['one that is open already', window({ status: 'open' }), ['/windows/0/status whitelistValidation']],
    [
      'the second of which is wrong',
      { windows: [WINDOW, { ...WINDOW, kind: 'x' }] },
      ['/windows/1/kind isIn'],
    ],
    ['with a reason too long to read', { windows: [], reason: '因'.repeat(2001) }, ['/reason maxLength']],
    ['with a reason that reads backwards', { windows: [], reason: TURNED }, ['/reason isPlainText']],
  ])('cannot be %s', async (_, body, places) => {
    expect(await placesRefused(WindowsDto, body)).toEqual(places);
  });
});

describe('the day of the congress', () => {
  it.each<[string, unknown, string[]]>([
    ['a day', { congressOn: '2024-01-31' }, []],
    ['a day with a reason', { congressOn: '2024-01-31', reason: '更正' }, []],
    ['nothing', {}, ['/congressOn isDefined']],
    ['a null', { congressOn: null }, ['/congressOn isDefined']],
    ['a day as people write it', { congressOn: '2024年1月31日' }, ['/congressOn matches']],
    ['a reason as a list', { congressOn: '2024-01-31', reason: ['更正'] }, ['/reason isPlainText']],
  ])('is %s', async (_, body, places) => {
    expect(await placesRefused(CongressDateDto, body)).toEqual(places);
  });
});

describe('年中追加 of a unit', () => {
  it.each<[string, object, string[]]>([
    ['a unit, two days and a reason', {}, []],
    ['no unit', { unitId: undefined }, ['/unitId isDefined']],
    ['a unit by its name', { unitId: '网格管理中心' }, ['/unitId isUuid']],
    ['no last day', { closesOn: undefined }, ['/closesOn isDefined']],
    ['a term instead of a day', { closesOn: '10wd' }, ['/closesOn matches']],
    ['no reason', { reason: undefined }, ['/reason isDefined']],
    ['blanks for a reason', { reason: ' \n　' }, ['/reason matches']],
    ['a reason that reads backwards', { reason: TURNED }, ['/reason isPlainText']],
    ['somebody who plans it', { actorId: idOf('chen') }, ['/actorId whitelistValidation']],
  ])('has %s', async (_, change, places) => {
    expect(await placesRefused(MidYearLeaveDto, { ...LEAVE, ...change })).toEqual(places);
  });
});

describe('the early end of a leave', () => {
  const END = { closesOn: '2024-06-07', reason: '任务已并入。' };
  it.each<[string, object, string[]]>([
    ['a day and a reason', {}, []],
    ['a day that is none', { closesOn: '七日' }, ['/closesOn matches']],
    ['no reason', { reason: '　' }, ['/reason matches']],
    ['another first day', { opensOn: '2024-06-02' }, ['/opensOn whitelistValidation']],
  ])('has %s', async (_, change, places) => {
    expect(await placesRefused(MidYearEndDto, { ...END, ...change })).toEqual(places);
  });
});

describe('an address of the calendar', () => {
  it.each<[string, object, string[]]>([
    ['keeps the days that are there', { replace: 'false' }, []],
    ['lets the days of a file take their place', { replace: 'true' }, []],
    ['says nothing', {}, []],
    ['says yes', { replace: 'yes' }, ['/replace isIn']],
    ['says both', { replace: ['true', 'false'] }, ['/replace isIn']],
  ])('%s', async (_, query, places) => {
    expect(await placesRefused(LoadCalendarQueryDto, query, 'query')).toEqual(places);
  });

  it.each<[string, object, string[]]>([
    ['a secret', { token: 'a'.repeat(43) }, []],
    ['no secret', {}, ['/token isDefined']],
    ['two secrets', { token: ['a', 'b'] }, ['/token isString']],
    ['a secret that nobody gave out', { token: 'a'.repeat(101) }, ['/token maxLength']],
  ])('of the feed has %s', async (_, query, places) => {
    expect(await placesRefused(FeedQueryDto, query, 'query')).toEqual(places);
  });

  it.each(['2000', '2024', '2099'])('has the year %s', (year) => {
    expect(new YearPipe().transform(year)).toBe(Number(year));
  });

  it.each(['1999', '2100', '24', '02024', '2024 ', '2024\n', '2024.0', '20x4', '２０２４', ''])(
    'has no year %j',
    (year) => {
      expect(() => new YearPipe().transform(year)).toThrow('year');
    },
  );
});

describe('the calendar of a year as it is shown', () => {
  const JULY = {
    ...{ key: 'july', kind: 'monitoring', unitId: null, opensOn: '2024-07-01', closesOn: '2024-07-12' },
    ...{ closesAfter: '10wd', countsFrom: '2024-06-30', legalDueOn: null, provisional: true },
    ...{ opensAt: '2024-06-30T16:00:00.000Z', closesAt: '2024-07-12T16:00:00.000Z' },
    ...{ status: 'planned', openedAt: null, closedAt: null },
  } as const satisfies YearWindow;
  const LABEL = '绩效运行监控（截至 2024-06-30）';

  it('gives every window its name in words', () => {
    const calendar = {
      ...{ id: idOf('year'), fiscalYear: 2024, version: 3, preset: 'town', congressOn: null },
      windows: [JULY],
    } as unknown as Parameters<typeof presentYear>[0]['calendar'];
    expect(presentYear({ calendar, mayPlan: true })).toEqual({
      ...{ fiscalYear: 2024, version: 3, preset: 'town', congressOn: null, mayPlan: true },
      windows: [{ ...JULY, label: LABEL }],
    });
  });

  it('says what is open and what comes next, and nothing where nothing comes', () => {
    const next = { window: JULY, opens: true, at: JULY.opensAt };
    expect(presentToday({ today: '2024-06-01', open: [], next })).toEqual({
      ...{ today: '2024-06-01', open: [] },
      next: { ...next, window: { ...JULY, label: LABEL } },
    });
    expect(presentToday({ today: '2024-12-31', open: [JULY], next: null })).toEqual({
      ...{ today: '2024-12-31', next: null },
      open: [{ ...JULY, label: LABEL }],
    });
  });
});
