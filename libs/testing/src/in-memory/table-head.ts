import type { GoalTableRow } from '#libs/application';
import type { GoalTableState } from '#libs/domain';
import { shownState } from '#libs/domain';
import { decimal } from '#libs/shared';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** What every list says about a table; a malformed amount of a draft is not shown. */
export function headOf(state: GoalTableState): GoalTableRow {
  const { id, version, fiscalYear, unitId, versions } = state;
  const { units } = inMemoryTransaction().district;
  const content = versions.at(-1)?.content;
  return {
    ...{ goalTableId: id, version, fiscalYear, unitId },
    projectName: content?.projectName ?? '',
    unitName: units.find((unit) => unit.id === unitId)?.name ?? '',
    annualBudget: amountOf(content?.annualBudget ?? ''),
    shownState: shownState(state),
  };
}

function amountOf(text: string): string {
  return /^\d{1,16}(?:\.\d{1,2})?$/u.test(text) ? decimal(text).toPlaces(2) : '';
}
