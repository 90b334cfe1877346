import type { LocalDate } from '#libs/domain';
import { addDays } from '#libs/domain';

/** Something of whole days in somebody's own calendar program. */
export interface CalendarEntry {
  /** The same for the same thing in every copy, so that a program moves it instead of adding another. */
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  /** 暂定: the day may still move. */
  readonly provisional: boolean;
}

/** The most octets of a line, without its end (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

/**
 * An iCalendar object (RFC 5545) of all-day events that keep nobody busy.
 * @param stamp the moment that the entries are of, UTC
 */
export function renderICalendar(name: string, entries: readonly CalendarEntry[], stamp: string): string {
  const lines = [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Pifu//Pifu 1.0//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
    ],
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry, stamp: string): readonly string[] {
  const { uid, summary, description, firstDay, lastDay, provisional } = entry;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@pifu`,
    `DTSTAMP:${stamp.replace(/[-:]|\.\d{3}/gu, '')}`,
    `DTSTART;VALUE=DATE:${compact(firstDay)}`,
    // the end is the first day that is no longer part of it
    `DTEND;VALUE=DATE:${compact(addDays(lastDay, 1))}`,
    `SUMMARY:${escaped(provisional ? `${summary}（暂定）` : summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    `STATUS:${provisional ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(date: LocalDate): string {
  return date.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/gu, String.raw`\$&`).replace(/\r\n|\r|\n/gu, String.raw`\n`);
}

/** Breaks a long line between characters; a line that goes on begins with a blank, which counts. */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
