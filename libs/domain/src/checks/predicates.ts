import type { CheckedTable } from './checked-table.js';
import type { Observation, RuleId } from './finding.js';
import { requiredFields } from './rules/g01-required-fields.js';
import { categories } from './rules/g02-categories.js';
import { indicatorCount } from './rules/g03-indicator-count.js';
import { realCost } from './rules/g04-real-cost.js';
import { quantitativeShare } from './rules/g05-quantitative-share.js';
import { targets } from './rules/g06-targets.js';
import { weights } from './rules/g07-weights.js';
import { yearInPeriod } from './rules/g08-year-in-period.js';
import { amounts } from './rules/g09-amounts.js';
import { costAgainstBudget } from './rules/g10-cost-against-budget.js';
import { goalNumbers } from './rules/g11-goal-numbers.js';
import { nameAndValue } from './rules/g12-name-and-value.js';
import { category } from './rules/g13-category.js';
import { notBelowLastYear } from './rules/g14-last-year.js';
import { goalsDiffer } from './rules/g15-goals-differ.js';
import { publishable } from './rules/g16-publishable.js';
import { inputAsOutput } from './rules/g17-input-as-output.js';

/** A rule's question to a table: pure, total, and answered in at least one observation. */
export type Predicate = (checked: CheckedTable) => readonly Observation[];

/** The predicate of each rule. */
export const PREDICATES: Readonly<Record<RuleId, Predicate>> = {
  G01: requiredFields,
  G02: categories,
  G03: indicatorCount,
  G04: realCost,
  G05: quantitativeShare,
  G06: targets,
  G07: weights,
  G08: yearInPeriod,
  G09: amounts,
  G10: costAgainstBudget,
  G11: goalNumbers,
  G12: nameAndValue,
  G13: category,
  G14: notBelowLastYear,
  G15: goalsDiffer,
  G16: publishable,
  G17: inputAsOutput,
};
