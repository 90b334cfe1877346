import { parseDecimal } from '#libs/shared';
import { isLocalDate } from '../calendar/local-date.js';
import type { Aim } from './aim.js';
import type { Fraction } from './fraction.js';
import { fraction } from './fraction.js';

/** How far an aim in words was reached: 达成 · 部分达成 · 未达成. */
export type Tier = 'met' | 'partly' | 'missed';

/** What was reached, in the kind that the aim asks for. */
export type Actual =
  | { readonly kind: 'number'; readonly number: Fraction }
  | { readonly kind: 'tier'; readonly tier: Tier }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'date'; readonly date: string | null };

/** Labels of the tiers, as a clerk writes and reads them. */
export const TIER_LABELS: Readonly<Record<Tier, string>> = {
  met: '达成',
  partly: '部分达成',
  missed: '未达成',
};

/** Written where the day that a target names has not seen the thing done. */
export const NOT_DONE = '未完成';

const TIERS: ReadonlyMap<string, Tier> = new Map([
  [TIER_LABELS.met, 'met'],
  [TIER_LABELS.partly, 'partly'],
  [TIER_LABELS.missed, 'missed'],
]);

function numberIn(text: string, unit: string | null): Actual | null {
  const bare = unit !== null && text.endsWith(unit) ? text.slice(0, -unit.length).trimEnd() : text;
  const number = parseDecimal(bare);
  return number === null ? null : { kind: 'number', number: fraction(number) };
}

function dateIn(text: string): Actual | null {
  if (text === NOT_DONE) return { kind: 'date', date: null };
  return isLocalDate(text) ? { kind: 'date', date: text } : null;
}

/** Reads what a unit typed for an aim; null for anything that is not plainly of its kind, and nothing is guessed. */
export function readActual(text: string, aim: Aim, unit: string | null): Actual | null {
  const typed = text.normalize('NFKC').trim();
  switch (aim.kind) {
    case 'at-least':
    case 'at-most':
    case 'exactly':
    case 'within':
      return numberIn(typed, unit);
    case 'date':
    case 'period':
      return dateIn(typed);
    case 'yes-no':
      return typed === '是' || typed === '否' ? { kind: 'yes-no', yes: typed === '是' } : null;
    case 'words': {
      const tier = TIERS.get(typed);
      return tier === undefined ? null : { kind: 'tier', tier };
    }
    case 'none':
    case 'unreadable':
      return null;
  }
}
