import { describe, expect, it } from '@jest/globals';
import type { LoadedYear, WorkingYear, YearCalendar } from '../api/calendar-answers.js';
import { loadedLine, workingYearLines, yearCalendarLines } from './calendar-lines.js';

const LOADED: LoadedYear = { year: 2027, scope: 'national', source: '国办通知', days: 28, eventId: 'e' };
const YEAR: WorkingYear = {
  ...{ year: 2024, source: '国办通知', provisional: false, coverageTo: '2026-12-31' },
  days: [
    { date: '2024-10-01', kind: 'rest', label: '国庆节' },
    { date: '2024-10-12', kind: 'working', label: '国庆节' },
  ],
  ...{ districtSource: null, districtRestDays: [] },
};
const WINDOW = {
  ...{ label: '二上申报', opensOn: '2023-11-01', closesOn: '2023-12-31', legalDueOn: null },
  ...{ provisional: false, status: 'open' },
};

function plan(more: Partial<YearCalendar> = {}): YearCalendar {
  return { fiscalYear: 2024, congressOn: null, windows: [WINDOW], ...more };
}

describe('what became of a file', () => {
  it.each<[string, Partial<LoadedYear>, string]>([
    ['national days', {}, '✔ 2027 全国安排 national：28 天 days，国办通知'],
    [
      'days of the district',
      { scope: 'district', days: 1 },
      '✔ 2027 本地放假 of the district：1 天 days，国办通知',
    ],
    ['the very same again', { eventId: null }, '= 2027 年没有变化 unchanged: 国办通知'],
  ])('%s', (_, more, line) => {
    expect(loadedLine({ ...LOADED, ...more })).toBe(line);
  });
});

describe('the days of a year', () => {
  it.each<[string, Partial<WorkingYear>, readonly string[]]>([
    ['that is known', {}, ['2024  国办通知  覆盖至 coverage to 2026-12-31']],
    [
      'that nobody has published',
      { year: 2028, source: null, provisional: true, days: [] },
      [
        '2028  —  覆盖至 coverage to 2026-12-31',
        '! 2028 年安排未公布，日期为暂定 not published: dates are provisional',
      ],
    ],
  ])('%s begin with where they come from', (_, more, head) => {
    expect(
      workingYearLines({ ...YEAR, ...more })
        .split('\n')
        .slice(0, head.length),
    ).toEqual(head);
  });

  it('are one line each, rest and work told apart', () => {
    expect(workingYearLines(YEAR).split('\n').slice(1)).toEqual([
      '  2024-10-01  放假 rest     国庆节',
      '  2024-10-12  上班 working  国庆节',
    ]);
  });

  it.each([
    ['镇府办', '本地放假 of the district  镇府办'],
    [null, '本地放假 of the district'],
  ])('show those of the district below: by %s', (districtSource, head) => {
    const districtRestDays = [{ date: '2024-02-09', kind: 'rest', label: '除夕' }];
    const lines = workingYearLines({ ...YEAR, days: [], districtSource, districtRestDays }).split('\n');
    expect(lines.slice(1)).toEqual([head, '  2024-02-09  放假 rest     除夕']);
  });
});

describe('the windows of a year', () => {
  it.each<[string, YearCalendar, readonly string[]]>([
    ['none', plan({ windows: [] }), ['2024 年度没有安排 nothing is planned']],
    [
      'one that is open',
      plan(),
      ['2024 年度  人代会 congress：未录入 not entered', '  2023-11-01 – 2023-12-31  进行中 open  二上申报'],
    ],
    [
      'one whose end the law sets',
      plan({
        congressOn: '2024-01-25',
        windows: [{ ...WINDOW, status: 'planned', legalDueOn: '2024-02-14' }],
      }),
      [
        '2024 年度  人代会 congress：2024-01-25',
        '  2023-11-01 – 2023-12-31  未开始 planned  二上申报  法定 by law 2024-02-14',
      ],
    ],
    [
      'one that was counted over days that nobody knows',
      plan({ windows: [{ ...WINDOW, status: 'closed', provisional: true }] }),
      [
        '2024 年度  人代会 congress：未录入 not entered',
        '  2023-11-01 – 2023-12-31  已结束 closed  二上申报  暂定 provisional',
      ],
    ],
  ])('%s', (_, year, lines) => {
    expect(yearCalendarLines(year).split('\n')).toEqual(lines);
  });
});
