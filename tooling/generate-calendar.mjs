/**
 * Writes the national working-day calendar from the package chinese-days (itself made from the notices of the
 * State Council). Run it when a new year is published: `node tooling/generate-calendar.mjs`.
 */
import { writeFileSync } from 'node:fs';
import chineseDays from 'chinese-days';

const FIRST_YEAR = 2023;
const LAST_YEAR = 2026;
const TARGET = new URL('../libs/domain/src/calendar/national-calendar.data.ts', import.meta.url);

/** Every day that differs from the plain week, with the name of its festival; one without a name stops us. */
function nationalExceptions() {
  const days = [];
  const end = Date.UTC(LAST_YEAR, 11, 31);
  for (let day = Date.UTC(FIRST_YEAR, 0, 1); day <= end; day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    const weekend = [0, 6].includes(new Date(day).getUTCDay());
    const working = chineseDays.isWorkday(date);
    if (working !== weekend) continue;
    const label = chineseDays.getDayDetail(date).name.split(',')[1];
    if (label === undefined) throw new Error(`${date} is an exception without a name`);
    days.push([date, working ? 'working' : 'rest', label]);
  }
  return days;
}

function source() {
  const rows = nationalExceptions().map(([date, kind, label]) => `    ['${date}', '${kind}', '${label}'],`);
  return `import type { NationalCalendar } from './working-calendar.js';

/** Days that differ from the plain week, as the State Council published them; made by tooling/generate-calendar.mjs. */
export const NATIONAL_CALENDAR: NationalCalendar = {
  source: '国务院办公厅节假日安排通知 ${FIRST_YEAR}–${LAST_YEAR}',
  coverageFrom: '${FIRST_YEAR}-01-01',
  coverageTo: '${LAST_YEAR}-12-31',
  days: [
${rows.join('\n')}
  ],
};
`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(TARGET, source());
