import { decimal, parseDecimal } from '#libs/shared';

/** An amount in 元 with two decimals, or the reason why the text is none. */
export type MoneyText =
  | { readonly ok: true; readonly amount: string; readonly unit: MoneyUnit }
  | {
      readonly ok: false;
      readonly code: 'negative-money' | 'money-not-a-number' | 'money-too-precise' | 'money-too-large';
    };

/** Units in which amounts are written; `万` is 万元 with the unit cut short. */
type MoneyUnit = '元' | '万' | '万元';

const AMOUNT = /^[¥￥]?(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(元|万元|万)?$/u;
const NEGATIVE = /^(?:[-−‐–—]|\().*\d/u;
const LONGEST = 60;
const LARGEST_WHOLE = 16;
const TEN_THOUSAND = decimal('10000');

/** Reads an amount exactly, without floats; `assumed` is the unit of an amount that names none. */
export function readMoney(raw: string, assumed: '元' | '万元'): MoneyText {
  const text = raw.normalize('NFKC').replace(/\s/gu, '');
  if (NEGATIVE.test(text)) return { ok: false, code: 'negative-money' };
  const match = text.length > LONGEST ? null : AMOUNT.exec(text);
  const number = parseDecimal(plainNumber(match));
  if (match === null || number === null) return { ok: false, code: 'money-not-a-number' };
  const unit = (match[3] as MoneyUnit | undefined) ?? assumed;
  if ((match[2] ?? '').length > (unit === '元' ? 2 : 6)) return { ok: false, code: 'money-too-precise' };
  const amount = (unit === '元' ? number : number.multiply(TEN_THOUSAND)).toPlaces(2);
  if (amount.length > LARGEST_WHOLE + 3) return { ok: false, code: 'money-too-large' };
  return { ok: true, amount, unit };
}

function plainNumber(match: RegExpExecArray | null): string {
  const whole = (match?.[1] ?? '').replaceAll(',', '').replace(/^0+(?=\d)/u, '');
  return match?.[2] === undefined ? whole : `${whole}.${match[2]}`;
}
