const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Characters of which Chinese numbers consist, for use inside a pattern. */
export const CHINESE_NUMERAL = '[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]';

interface Tally {
  readonly total: number;
  readonly section: number;
  readonly digit: number | null;
}

/** 亿 multiplies whatever stands before it, 万 only its own section: 一亿零三万 is 100 030 000. */
function scaled(total: number, section: number, large: number): number | null {
  if (large === LARGE['亿'])
    return total + section === 0 || total >= large ? null : (total + section) * large;
  return section === 0 || total % 100_000_000 !== 0 ? null : total + section * large;
}

function step(tally: Tally | null, sign: string): Tally | null {
  if (tally === null) return null;
  const digit = DIGITS[sign];
  if (digit !== undefined) return tally.digit === null || tally.digit === 0 ? { ...tally, digit } : null;
  const small = SMALL[sign];
  if (small !== undefined) {
    if (tally.digit === null && (small !== 10 || tally.section !== 0)) return null;
    return { ...tally, section: tally.section + (tally.digit ?? 1) * small, digit: null };
  }
  const large = LARGE[sign];
  const section = tally.section + (tally.digit ?? 0);
  if (large === undefined) return null;
  const total = scaled(tally.total, section, large);
  return total === null ? null : { total, section: 0, digit: null };
}

/** Reads 一百二十, 三, 壹佰 or 二〇二四 as an exact decimal string; null for anything that is no number. */
export function chineseNumber(text: string): string | null {
  const signs = [...text];
  if (signs.length === 0 || signs.length > 12) return null;
  if (signs.length === 4 && signs.every((sign) => DIGITS[sign] !== undefined && sign !== '两')) {
    return signs
      .map((sign) => String(DIGITS[sign] ?? ''))
      .join('')
      .replace(/^0+(?=\d)/u, '');
  }
  const tally = signs.reduce<Tally | null>(step, { total: 0, section: 0, digit: null });
  return tally === null ? null : String(tally.total + tally.section + (tally.digit ?? 0));
}
