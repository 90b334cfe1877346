import { decimal } from '#libs/shared';
import type { Decimal } from '#libs/shared';
import type { EvaluationPolicy } from '../evaluation-policy.js';
import { PLACES } from '../score.js';
import { selfEvaluation } from '../self-evaluation.js';
import type {
  Award,
  EvaluatedTable,
  RecordedResult,
  RecordedResults,
  RecordedWeight,
  ScoredYear,
} from './evaluation-state.js';

/** The part of an entry that is scored: figures, and no words of persons. */
type ScoredFigures = Pick<RecordedResults, 'money' | 'declaredMoney' | 'declaredTotal'> & {
  readonly results: readonly Pick<RecordedResult, 'lineageId' | 'actual' | 'declared'>[];
};

/** Points that a checker gave one indicator, with his name and reason. */
export type AwardedRow = Award & { readonly lineageId: string; readonly points: string };

/** The awards that an earlier recomputation holds: whatever is scored anew keeps them. */
export function awardsOf(scored: ScoredYear | null): readonly AwardedRow[] {
  return (scored?.rows ?? []).flatMap(({ lineageId, points, awarded }) =>
    awarded === undefined || lineageId === null ? [] : [{ lineageId, points, ...awarded }],
  );
}

function awardOf(
  lineageId: string | null,
  awards: readonly AwardedRow[],
): { readonly awarded: Award } | undefined {
  const found = awards.find((one) => one.lineageId === lineageId);
  return found && { awarded: { by: found.by, reason: found.reason } };
}

/** Recomputes an entry under its weights and writes the figures as the record keeps them. */
export function scoreYear(
  { table, plan }: Pick<EvaluatedTable, 'table' | 'plan'>,
  weights: readonly RecordedWeight[],
  { money, results, declaredMoney, declaredTotal }: ScoredFigures,
  policy: EvaluationPolicy,
  awards: readonly AwardedRow[],
): ScoredYear {
  const awarded = awards.map(({ lineageId, points }) => ({ lineageId, points }));
  const evaluated = selfEvaluation(
    {
      ...{ table, plan, results, awarded, declaredMoney, declaredTotal },
      weights: weights.map(({ lineageId, weight }) => ({ lineageId, weight: decimal(weight) })),
      money: { budget: decimal(money.budget), executed: decimal(money.executed) },
    },
    policy,
  );
  return {
    policy: policy.key,
    rows: evaluated.rows.map(({ lineageId, weight, score, declared, difference, ...flags }) => ({
      ...{ lineageId, weight: places(weight), points: places(score.points), rule: score.rule },
      ...{ because: score.because, declared: orNull(declared), difference: orNull(difference), ...flags },
      ...(score.rule === 'people-decided' && awardOf(lineageId, awards)),
    })),
    total: places(evaluated.total),
    grade: evaluated.grade,
    declaredTotal: orNull(evaluated.declaredTotal),
    declaredSum: orNull(evaluated.declaredSum),
    difference: orNull(evaluated.difference),
  };
}

function places(figure: Decimal): string {
  return figure.toPlaces(PLACES);
}

function orNull(figure: Decimal | null): string | null {
  return figure === null ? null : places(figure);
}
