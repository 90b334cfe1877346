import type { OfficeHours } from './office-hours.js';

const SPAN = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Office hours as they are typed (`08:30-12:00,14:30-17:30`), or null where that is no day's order of spans. */
export function readOfficeHours(text: string): OfficeHours | null {
  const spans = text.split(/[,，]/).map((span) => {
    const [, from = '', to = ''] = SPAN.exec(span.trim()) ?? [];
    return [from, to] as const;
  });
  const times = spans.flat();
  const inOrder = times.every((time, at) => time !== '' && (at === 0 || (times[at - 1] ?? '') < time));
  return inOrder ? (spans as unknown as OfficeHours) : null;
}
