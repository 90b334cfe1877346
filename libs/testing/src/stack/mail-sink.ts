import { existsSync, readFileSync } from 'node:fs';

/** A mail as the catcher keeps it, as far as tests look. */
export interface CaughtMail {
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Every mail in a catcher's file, in the order of arrival. */
export function mailsIn(file: string): readonly CaughtMail[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as CaughtMail);
}

/** When a mail was sent by the clock on the wall in Beijing, to the minute: `2024-01-16 09:00`. */
export function wallTimeOf({ headers }: CaughtMail): string {
  const beijing = new Date(Date.parse(headers['date'] ?? '') + 8 * 3_600_000);
  return beijing.toISOString().slice(0, 16).replace('T', ' ');
}
