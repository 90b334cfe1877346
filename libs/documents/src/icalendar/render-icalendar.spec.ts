import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed, sized } from '#libs/fixtures';
import type { CalendarEntry } from './render-icalendar.js';
import { renderICalendar } from './render-icalendar.js';

const STAMP = '2024-01-25T02:41:00.123Z';
const REVIEW: CalendarEntry = {
  uid: 'task-0190a5c4',
  summary: '审核',
  description: '',
  firstDay: '2024-02-09',
  lastDay: '2024-02-09',
  provisional: false,
};

const render = (entry: Partial<CalendarEntry> = {}) =>
  renderICalendar('批复', [{ ...REVIEW, ...entry }], STAMP);

/** Lines as a calendar program reads them: unfolded. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

/** The text behind the escapes of a property. */
function valueOf(text: string, property: string): string {
  const line = linesOf(text).find((one) => one.startsWith(`${property}:`)) ?? '';
  return line
    .slice(property.length + 1)
    .replace(/\\([\\;,n])/gu, (_, escape: string) => (escape === 'n' ? '\n' : escape));
}

describe('a calendar for people’s own programs', () => {
  it('is an object of RFC 5545', () => {
    expect(render()).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Pifu//Pifu 1.0//ZH',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'X-WR-CALNAME:批复',
        'BEGIN:VEVENT',
        'UID:task-0190a5c4@pifu',
        'DTSTAMP:20240125T024100Z',
        'DTSTART;VALUE=DATE:20240209',
        'DTEND;VALUE=DATE:20240210',
        'SUMMARY:审核',
        'STATUS:CONFIRMED',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('ends an entry with the day after its last, over the end of a leap February too', () => {
    const lines = linesOf(render({ firstDay: '2024-02-26', lastDay: '2024-02-29' }));
    expect(lines).toContain('DTSTART;VALUE=DATE:20240226');
    expect(lines).toContain('DTEND;VALUE=DATE:20240301');
  });

  it('says of a day that may still move that it is 暂定', () => {
    const lines = linesOf(render({ provisional: true, description: '公布后可能调整' }));
    expect(lines).toContain('SUMMARY:审核（暂定）');
    expect(lines).toContain('DESCRIPTION:公布后可能调整');
    expect(lines).toContain('STATUS:TENTATIVE');
  });

  it.each([
    ['a comma', '审核,复核', String.raw`审核\,复核`],
    ['a semicolon', '审核;复核', String.raw`审核\;复核`],
    ['a backslash', String.raw`a\b`, String.raw`a\\b`],
    ['two lines', '一\n二', String.raw`一\n二`],
    ['two lines of Windows', '一\r\n二', String.raw`一\n二`],
    ['what looks like another property', '一\r\nATTACH:http://x', String.raw`一\nATTACH:http://x`],
  ])('escapes %s', (_, summary, written) => {
    expect(linesOf(render({ summary }))).toContain(`SUMMARY:${written}`);
  });

  it('has no line over 75 octets, breaks no character, and loses none', () => {
    const property = fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (words) => {
      const summary = words.replace(/[\r\n]/gu, ' ');
      const text = render({ summary });
      const lines = text.split('\r\n');
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text).not.toContain('\uFFFD');
      expect(valueOf(text, 'SUMMARY')).toBe(summary);
    });
    fc.assert(property, { seed: seed(), numRuns: sized(300, 5_000) });
  });

  it('is empty where nothing is due', () => {
    expect(linesOf(renderICalendar('批复', [], STAMP)).filter((line) => line.startsWith('BEGIN'))).toEqual([
      'BEGIN:VCALENDAR',
    ]);
  });
});
