/** A self-evaluation in a list. */
export interface ListedEvaluation {
  readonly id: string;
  readonly projectName: string;
  readonly fiscalYear: number;
  readonly status: string;
  readonly total: string | null;
  readonly grade: string | null;
}

/** A self-evaluation as far as the command line looks at it. */
export interface EvaluationAnswer {
  readonly id: string;
  readonly projectName: string;
  readonly fiscalYear: number;
  readonly label: string;
  readonly version: number;
  readonly scored: {
    readonly total: string;
    readonly grade: string;
    readonly rows: readonly {
      readonly lineageId: string | null;
      readonly weight: string;
      readonly points: string;
      readonly because: { readonly zh: string };
    }[];
  } | null;
}

/** One line per self-evaluation. */
export function listInWords(items: readonly ListedEvaluation[]): string {
  if (items.length === 0) return '没有自评 no self-evaluations';
  return items
    .map(({ id, fiscalYear, projectName, status, total, grade }) => {
      const score = total === null ? '' : `  ${total} ${grade ?? ''}`;
      return `${id}  ${String(fiscalYear)}  ${projectName}  ${status}${score}`;
    })
    .join('\n');
}

/** The form with a number for each row, by which its points are given; the money is row 0. */
export function evaluationInWords(evaluation: EvaluationAnswer): string {
  const { id, fiscalYear, projectName, label, scored } = evaluation;
  const head = `${id}  ${String(fiscalYear)}  ${projectName}  ${label}`;
  if (scored === null) return head;
  const rows = scored.rows.map(({ weight, points, because }, row) => {
    return `  ${String(row)}  ${points} / ${weight}  ${because.zh}`;
  });
  return [head, ...rows, `  合计 total ${scored.total}  ${scored.grade}`].join('\n');
}
