import type { CalendarDayRow, LoadedYear, WorkingYear, YearCalendar } from '../api/calendar-answers.js';

const STATUS_WORDS: Readonly<Record<string, string>> = {
  planned: '未开始 planned',
  open: '进行中 open',
  closed: '已结束 closed',
};

/** What became of a file, in one line. */
export function loadedLine({ year, scope, source, days, eventId }: LoadedYear): string {
  const whose = scope === 'district' ? '本地放假 of the district' : '全国安排 national';
  return eventId === null
    ? `= ${String(year)} 年没有变化 unchanged: ${source}`
    : `✔ ${String(year)} ${whose}：${String(days)} 天 days，${source}`;
}

/** The days of a year, with where they come from and how far they can be trusted. */
export function workingYearLines(view: WorkingYear): string {
  const { year, source, provisional, coverageTo, days, districtSource, districtRestDays } = view;
  const doubt = provisional
    ? [`! ${String(year)} 年安排未公布，日期为暂定 not published: dates are provisional`]
    : [];
  return [
    `${String(year)}  ${source ?? '—'}  覆盖至 coverage to ${coverageTo}`,
    ...doubt,
    ...days.map(dayLine),
    ...(districtRestDays.length === 0 ? [] : [`本地放假 of the district  ${districtSource ?? ''}`.trimEnd()]),
    ...districtRestDays.map(dayLine),
  ].join('\n');
}

function dayLine({ date, kind, label }: CalendarDayRow): string {
  return `  ${date}  ${kind === 'rest' ? '放假 rest   ' : '上班 working'}  ${label}`;
}

/** The windows of a year, one line each. */
export function yearCalendarLines({ fiscalYear, congressOn, windows }: YearCalendar): string {
  if (windows.length === 0) return `${String(fiscalYear)} 年度没有安排 nothing is planned`;
  const lines = windows.map(({ label, opensOn, closesOn, legalDueOn, provisional, status }) => {
    const legal = legalDueOn === null ? '' : `  法定 by law ${legalDueOn}`;
    const doubt = provisional ? '  暂定 provisional' : '';
    return `  ${opensOn} – ${closesOn}  ${STATUS_WORDS[status] ?? status}  ${label}${legal}${doubt}`;
  });
  const congress = congressOn === null ? '未录入 not entered' : congressOn;
  return [`${String(fiscalYear)} 年度  人代会 congress：${congress}`, ...lines].join('\n');
}
