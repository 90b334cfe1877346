import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NATIONAL_CALENDAR } from '#libs/domain';
import { seed, sized } from '#libs/fixtures';
import { readCalendarFile } from './read-calendar-file.js';

/** Nobody has published 2027 yet: these days are invented for the tests. */
const INVENTED = [
  'year: 2027',
  'scope: national',
  'source: 2027 假定（测试用，并非国务院通知）',
  'coverage: 2027-01-01..2027-12-31',
  'date,kind,label',
  '2027-01-01,rest,元旦',
  '2027-01-03,working,元旦',
  '2027-10-01,rest,国庆节',
];

const read = (lines: readonly string[], end = '\n') => readCalendarFile(Buffer.from(lines.join(end)));

/** The file with one line put in the place of another, or after the last one; null takes it out. */
function withLine(no: number, line: string | null): readonly string[] {
  const lines = [...INVENTED];
  lines.splice(no - 1, 1, ...(line === null ? [] : [line]));
  return lines;
}

function faultsOf(lines: readonly string[]): readonly (readonly [number, string])[] {
  const answer = read(lines);
  return answer.ok ? [] : answer.faults.map(({ line, code }) => [line, code]);
}

describe('a calendar file', () => {
  it('gives the days of a year that differ from the plain week, with their source', () => {
    expect(read(INVENTED)).toEqual({
      ok: true,
      file: {
        year: 2027,
        scope: 'national',
        source: '2027 假定（测试用，并非国务院通知）',
        days: [
          { date: '2027-01-01', kind: 'rest', label: '元旦' },
          { date: '2027-01-03', kind: 'working', label: '元旦' },
          { date: '2027-10-01', kind: 'rest', label: '国庆节' },
        ],
      },
    });
  });

  it.each<[string, Uint8Array]>([
    ['lines of Windows', Buffer.from(INVENTED.join('\r\n'))],
    ['a byte order mark', Buffer.from(`\u{FEFF}${INVENTED.join('\n')}`)],
    ['remarks and blank lines', Buffer.from(['# 假定', '', ...INVENTED, '', '  # 完'].join('\n'))],
    [
      'full-width colons and blanks',
      Buffer.from(
        INVENTED.join('\n')
          .replace('year: ', ' year：')
          .replaceAll(',', ' , ')
          .replace('date , kind , label', 'date,kind,label'),
      ),
    ],
  ])('is the same with %s', (_, bytes) => {
    expect(readCalendarFile(bytes)).toEqual(read(INVENTED));
  });

  it('holds the days of rest of a district, also on a Sunday on which the country works', () => {
    const lines = [
      'year: 2027',
      'scope: district',
      'source: 镇府办（假定）',
      INVENTED[3]!,
      'date,kind,label',
    ];
    expect(read([...lines, '2027-01-03,rest,本地', '2027-02-05,rest,除夕'])).toMatchObject({
      ok: true,
      file: { scope: 'district', days: [{ date: '2027-01-03' }, { date: '2027-02-05' }] },
    });
    expect(faultsOf([...lines, '2027-02-05,working,加班'])).toEqual([[6, 'district-works']]);
  });

  it.each([2023, 2024, 2025, 2026])('reads what was published for %i, written as a file', (year) => {
    const days = NATIONAL_CALENDAR.days.filter(([date]) => date.startsWith(String(year)));
    const head = [
      `year: ${String(year)}`,
      'scope: national',
      'source: 国务院办公厅',
      `coverage: ${String(year)}-01-01..${String(year)}-12-31`,
    ];
    const answer = read([...head, 'date,kind,label', ...days.map((day) => day.join(','))]);
    expect(answer).toMatchObject({
      ok: true,
      file: { year, days: days.map(([date, kind, label]) => ({ date, kind, label })) },
    });
  });
});

describe('a calendar file is refused whole, with the line and the reason', () => {
  it.each<[string, number, string | null, readonly (readonly [number, string])[]]>([
    ['no year', 1, null, [[4, 'header-missing']]],
    ['no scope', 2, null, [[4, 'header-missing']]],
    ['no source', 3, null, [[4, 'header-missing']]],
    ['no coverage', 4, null, [[4, 'header-missing']]],
    ['no columns', 5, null, [[7, 'columns-missing']]],
    ['other columns', 5, 'date;kind;label', [[8, 'columns-missing']]],
    ['a year that is none', 1, 'year: 27', [[1, 'year-invalid']]],
    ['a year far away', 1, 'year: 2127', [[1, 'year-invalid']]],
    ['an unknown scope', 2, 'scope: province', [[2, 'scope-invalid']]],
    ['an empty source', 3, 'source:', [[3, 'source-invalid']]],
    ['a source without end', 3, `source: ${'长'.repeat(201)}`, [[3, 'source-invalid']]],
    ['half a year', 4, 'coverage: 2027-01-01..2027-06-30', [[4, 'coverage-invalid']]],
    ['the coverage of another year', 4, 'coverage: 2026-01-01..2026-12-31', [[4, 'coverage-invalid']]],
    [
      'an unknown head',
      4,
      'region: 东莞',
      [
        [4, 'header-unknown'],
        [5, 'header-missing'],
      ],
    ],
    ['a head without value', 4, 'coverage', [[4, 'coverage-invalid']]],
    [
      'a head given twice',
      2,
      'year: 2027',
      [
        [2, 'header-twice'],
        [5, 'header-missing'],
      ],
    ],
    ['too few cells', 6, '2027-01-01,rest', [[6, 'cells-wrong']]],
    ['too many cells', 6, '2027-01-01,rest,元旦,放假', [[6, 'cells-wrong']]],
    ['a day that does not exist', 6, '2027-02-29,rest,春节', [[6, 'date-invalid']]],
    ['a day in other words', 6, '2027/1/1,rest,元旦', [[6, 'date-invalid']]],
    ['a day of another year', 6, '2028-01-03,rest,元旦', [[6, 'date-of-another-year']]],
    ['a day twice', 7, '2027-01-01,rest,元旦', [[7, 'date-twice']]],
    ['an unknown kind', 6, '2027-01-01,holiday,元旦', [[6, 'kind-invalid']]],
    ['no label', 6, '2027-01-01,rest,', [[6, 'label-invalid']]],
    ['a label without end', 6, `2027-01-01,rest,${'元'.repeat(21)}`, [[6, 'label-invalid']]],
    ['a Monday marked working', 6, '2027-01-04,working,元旦', [[6, 'weekday-working']]],
    ['a Saturday marked resting', 6, '2027-01-02,rest,元旦', [[6, 'weekend-rest']]],
  ])('%s', (_, no, line, faults) => {
    expect(faultsOf(withLine(no, line))).toEqual(faults);
  });

  it('no day at all, an empty file, a whole decade', () => {
    expect(faultsOf(INVENTED.slice(0, 5))).toEqual([[5, 'no-days']]);
    expect(faultsOf([])).toEqual([[1, 'columns-missing']]);
    expect(faultsOf([...INVENTED, ...Array<string>(500).fill('#')])).toEqual([[501, 'too-many-lines']]);
  });

  it('everything at once, in the order of the lines', () => {
    const lines = withLine(3, 'source: x').map((line) => line.replace('rest', 'off'));
    expect(faultsOf(lines)).toEqual([
      [3, 'source-invalid'],
      [6, 'kind-invalid'],
      [8, 'kind-invalid'],
    ]);
  });

  it('says what is wrong in both languages, with the weekday', () => {
    const answer = read(withLine(6, '2027-01-04,working,元旦'));
    expect(answer).toMatchObject({
      faults: [
        {
          zh: '第 6 行 2027-01-04 是周一，本来就上班，不是调休',
          en: 'Line 6: 2027-01-04 is a weekday and works anyway',
        },
      ],
    });
  });

  it('bytes that are no text', () => {
    expect(readCalendarFile(Buffer.from([0x50, 0x4b, 3, 4, 0]))).toMatchObject({
      ok: false,
      faults: [{ code: 'unreadable', line: 1 }],
    });
  });

  it('whatever single character is knocked out of a line: another file or a refusal, never a crash', () => {
    const text = INVENTED.join('\n');
    const property = fc.property(
      fc.nat(text.length - 1),
      fc.constantFrom('', ',', '\n', '\0', '9', '：'),
      (at, other) => {
        const answer = readCalendarFile(Buffer.from(text.slice(0, at) + other + text.slice(at + 1)));
        if (answer.ok) expect(answer.file.days.every(({ date }) => date.startsWith('2027-'))).toBe(true);
        else expect(answer.faults.every(({ line }) => line >= 1 && line <= 9)).toBe(true);
      },
    );
    fc.assert(property, { seed: seed(), numRuns: sized(300, 5_000) });
  });
});
