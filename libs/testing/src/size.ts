import { appendFileSync } from 'node:fs';

/** The seed of everything random in a test of ordinary size: a run that fails today fails tomorrow. */
const FIXED_SEED = 20240125;

/** How much a test tries: little in `npm test`, all of it in `npm run trust -- NAME --size full`. */
export function sized(small: number, full: number): number {
  return process.env['PIFU_SIZE'] === 'full' ? full : small;
}

/** The seed for fast-check and every other generator: fixed, unless the caller of `npm run trust` names another. */
export function seed(): number {
  return Number(process.env['PIFU_SEED'] ?? FIXED_SEED);
}

/** Keeps a figure for the table that `npm run trust` prints; in `npm test` nobody asks for it. */
export function figure(what: string, value: number | string): void {
  const file = process.env['PIFU_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ what, value })}\n`);
}
