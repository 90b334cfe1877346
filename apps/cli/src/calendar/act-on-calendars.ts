import type { LoadedYear, WorkingYear, YearCalendar } from '../api/calendar-answers.js';
import type { PersonSession } from '../api/person-session.js';
import { readInputFile } from '../input-file.js';
import type { SignIn, Told } from '../told.js';
import { loadedLine, workingYearLines, yearCalendarLines } from './calendar-lines.js';

const USAGE =
  '用法 usage: pifu calendar load FILE | show [YEAR] | year YEAR, --as ACCOUNT [--replace] [--json]';

/** What was wished besides the act and its object. */
interface Wish {
  readonly year?: string;
  readonly replace?: boolean;
}

/** `pifu calendar load|show|year`. @throws Error with the usage for words that cannot be meant */
export async function actOnCalendars(
  [act = '', what]: readonly string[],
  wish: Wish,
  signIn: SignIn,
): Promise<Told> {
  const year = what ?? wish.year;
  if (act === 'load' && what !== undefined) {
    const bytes = readInputFile(what);
    const path = `/v1/calendars${wish.replace === true ? '?replace=true' : ''}`;
    const loaded = await (await signIn()).send<LoadedYear>('POST', path, { bytes });
    return { answer: loaded, words: loadedLine(loaded) };
  }
  if (act === 'year' && year !== undefined) {
    const path = `/v1/year-calendars/${encodeURIComponent(year)}`;
    const { body } = await (await signIn()).get<YearCalendar>(path);
    return { answer: body, words: yearCalendarLines(body) };
  }
  if (act !== 'show') throw new Error(USAGE);
  const person = await signIn();
  const path = `/v1/calendars/${encodeURIComponent(year ?? (await thisYear(person)))}`;
  const { body } = await person.get<WorkingYear>(path);
  return { answer: body, words: workingYearLines(body) };
}

/** The year of business time, which a demonstration moves. */
async function thisYear(person: PersonSession): Promise<string> {
  const { body } = await person.get<{ readonly today: string }>('/v1/year-calendars/2024/today');
  return body.today.slice(0, 4);
}
