import type { Decimal } from '#libs/shared';
import { decimal } from '#libs/shared';
import type { EvaluationPolicy, Grade } from './evaluation-policy.js';

/** The grade of a total: that of the first step it reaches. */
export function gradeOf(total: Decimal, { grades, lowest }: EvaluationPolicy): Grade {
  return grades.find(({ from }) => total.compare(decimal(from)) >= 0)?.grade ?? lowest;
}
