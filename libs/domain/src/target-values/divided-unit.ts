/**
 * The unit with what stands before the number below the stroke: 每人 + 元/年 → 元/年·人. A stretch of several
 * years cannot stand beside another divisor, and what is below already is not said twice.
 */
export function dividedUnit(written: string, per: string): string {
  const below = written
    .split(/[/每]+/u)
    .slice(1)
    .join('');
  if (below === '') return `${written.replace(/^\((.*)\)$/u, '$1')}/${per}`;
  return below.includes(per) || /\d/u.test(per) ? written : `${written.replace(/[()]/gu, '')}·${per}`;
}
