import { decimal } from '#libs/shared';
import type { GoalTableContent, Indicator } from '../goal-table/content.js';
import { inPlainUnit } from '../target-values/units.js';
import type { Accrual } from './accrual.js';
import type { Aim } from './aim.js';
import { aimOf } from './aim.js';
import { targetOf } from './target-of.js';

/** The aim of one indicator and the unit in which its actual is given. */
export interface ReadAim {
  readonly aim: Aim;
  readonly unit: string | null;
}

/** A rate that is computed is computed in per cent, so its target is read in per cent too: 0.9 比例 is 90 %. */
function inPercent({ aim, unit }: ReadAim): ReadAim {
  if (!('number' in aim)) return { aim, unit };
  if (unit === null || unit === '%') return { aim, unit: '%' };
  const plain = inPlainUnit(aim.number.toString(), unit);
  if (plain.unit !== '%') return { aim: { kind: 'unreadable' }, unit };
  return { aim: { ...aim, number: decimal(plain.number) }, unit: '%' };
}

/** Reads the year's target of an indicator as something an actual can be held against. */
export function readAim(indicator: Indicator, table: GoalTableContent, accrual: Accrual): ReadAim {
  const { value } = targetOf(indicator, table.fiscalYear);
  const read = { aim: aimOf(value), unit: value.unit };
  return accrual === 'budget' ? inPercent(read) : read;
}
