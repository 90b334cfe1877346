import { isCost } from './direction.js';
import { speaksOfRate, unitInName } from './name-words.js';
import type { TargetNote } from './target-findings.js';
import type { TargetContext } from './target-value.js';
import { isKnownUnit } from './unit-grammar.js';
import { SCALES } from './units.data.js';
import { normaliseUnit } from './units.js';

/** The unit of a target after value, column and name were heard. */
export interface SettledUnit {
  readonly unit: string | null;
  readonly unitRaw: string | null;
  readonly notes: readonly TargetNote[];
}

const LENGTH_NAME = /射程|里程|长度|距离|高度|宽度|深度|半径|管道|管网|道路|河道|延长/u;
const LONE_LETTER: Readonly<Record<string, string>> = { M: '米 / 兆', T: '吨 / TB', K: '千', G: '克 / GB' };

function fromColumn(inline: string | null, column: string | null): SettledUnit {
  if (column === null)
    return { unit: inline === null ? null : normaliseUnit(inline), unitRaw: inline, notes: [] };
  if (inline === null) {
    const unknown: TargetNote[] = isKnownUnit(column) ? [] : [{ code: 'unit-unknown', detail: column }];
    return { unit: normaliseUnit(column), unitRaw: column, notes: unknown };
  }
  if (SCALES[inline] !== undefined && isKnownUnit(inline + column.replace(inline, '')))
    return { unit: normaliseUnit(inline + column.replace(inline, '')), unitRaw: inline, notes: [] };
  const [own, other] = [normaliseUnit(inline), normaliseUnit(column)];
  const conflict: TargetNote[] =
    own === other ? [] : [{ code: 'unit-conflict', detail: `${own} / ${other}` }];
  return { unit: own, unitRaw: inline, notes: conflict };
}

function withName(settled: SettledUnit, name: string): SettledUnit {
  const written = unitInName(name);
  if (written === null || !isKnownUnit(written)) return settled;
  const named = normaliseUnit(written);
  if (settled.unit === null) {
    return {
      unit: named,
      unitRaw: written,
      notes: [...settled.notes, { code: 'unit-from-name', detail: named }],
    };
  }
  const note: TargetNote =
    settled.unit === named
      ? { code: 'unit-in-name-and-value', detail: named }
      : { code: 'unit-conflict', detail: `${named} / ${settled.unit}` };
  return { ...settled, notes: [...settled.notes, note] };
}

function missing(context: TargetContext): TargetNote {
  const { indicatorName } = context;
  const guess = speaksOfRate(indicatorName)
    ? '%'
    : (/(人次|人数|天数|次数|户数|面积)/u.exec(indicatorName)?.[1] ?? '').replace(/数$/u, '');
  return guess === '' || guess === '面积'
    ? { code: 'unit-missing' }
    : { code: 'unit-missing', detail: `（疑为“${guess}”）`, detailInEnglish: ` (probably "${guess}")` };
}

function doubts(
  { unit, unitRaw }: SettledUnit,
  context: TargetContext,
): { unit: string | null; notes: TargetNote[] } {
  if (unit === null) return { unit, notes: [missing(context)] };
  const [first = '', ...below] = unit.split('/');
  if (SCALES[first] !== undefined) {
    const whole = `${first}元${below.map((atom) => `/${atom}`).join('')}`;
    const note: TargetNote = isCost(context)
      ? {
          code: 'unit-incomplete',
          detail: `${unit}（疑为${whole}）`,
          detailInEnglish: `${unit} (probably ${whole})`,
        }
      : { code: 'unit-incomplete', detail: unit };
    return { unit, notes: [note] };
  }
  const letters = unitRaw === 'W' && isCost(context) ? '瓦 / 万' : LONE_LETTER[unit];
  if (letters !== undefined) {
    const note: TargetNote = { code: 'unit-ambiguous', detail: `${unit} = ${letters}` };
    return { unit: unit === 'M' && LENGTH_NAME.test(context.indicatorName) ? '米' : unit, notes: [note] };
  }
  const joined = /^.\/[次套]$/u.test(unitRaw ?? '') && !unit.includes('/');
  return { unit, notes: joined ? [{ code: 'unit-ambiguous', detail: `${unitRaw ?? ''} → ${unit}` }] : [] };
}

/** Settles the unit: the value's own first, then the unit column, then the brackets of the name. */
export function settleUnit(
  inline: string | null,
  column: string | null,
  context: TargetContext,
): SettledUnit {
  const settled = withName(fromColumn(inline, column), context.indicatorName);
  const { unit, notes } = doubts(settled, context);
  return { unit, unitRaw: settled.unitRaw, notes: [...settled.notes, ...notes] };
}
