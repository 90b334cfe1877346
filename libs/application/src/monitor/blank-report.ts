import type { GoalTableContent, ProgressReport } from '#libs/domain';
import { decimal } from '#libs/shared';

const YUAN_PER_WAN = decimal('10000');

/** The form with what is known already: the approved budget in 万元, and a row for each indicator. */
export function blankReport({ annualBudget, indicators }: GoalTableContent): ProgressReport {
  const budget = decimal(annualBudget).divide(YUAN_PER_WAN, 6).toString();
  return {
    money: [{ source: 'total', budget, adjusted: null, executed: '', forecast: null }],
    moneyNote: '',
    indicators: indicators.map(({ lineageId }) => ({
      ...{
        lineageId,
        actual: null,
        forecast: null,
        likelihood: 'certain',
        causes: [],
        causeNote: '',
        measure: '',
      },
    })),
  };
}
