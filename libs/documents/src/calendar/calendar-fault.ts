import type { Words } from '#libs/domain';
import type { WordValues } from '../import/fill-words.js';
import { fillWords } from '../import/fill-words.js';
import { CALENDAR_FAULT_WORDS } from './calendar-fault-words.data.js';

/** Stable code of a reason for refusing a calendar file. */
export type CalendarFaultCode = keyof typeof CALENDAR_FAULT_WORDS;

/** One reason why no day of a file was taken over, with its line. */
export interface CalendarFault extends Words {
  readonly code: CalendarFaultCode | 'unreadable';
  /** Counted from 1; of a line that is missing, the one where it should have been. */
  readonly line: number;
}

/** Words one fault for a line of the file. */
export function calendarFault(code: CalendarFaultCode, line: number, values: WordValues = {}): CalendarFault {
  const { zh, en } = CALENDAR_FAULT_WORDS[code];
  const all = { ...values, line };
  return { code, line, zh: fillWords(zh, all), en: fillWords(en, all) };
}
