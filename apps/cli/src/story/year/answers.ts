/** What the api answers about monitoring, as far as the story looks at it. */
export interface RoundAnswer {
  readonly id: string;
  readonly status: string;
  readonly reportUntil: string;
  readonly noticeHash: string | null;
  readonly counts: { readonly tables: number; readonly lights: Readonly<Record<string, number>> };
}

/** One report among those of a round. */
export interface ReportRow {
  readonly id: string;
  readonly projectName: string;
}

/** A progress report with its lights. */
export interface ReportAnswer {
  readonly id: string;
  readonly version: number;
  readonly light: string | null;
  readonly quadrantLabel: string | null;
  readonly correctionId: string | null;
  readonly indicators: readonly {
    readonly lineageId: string;
    readonly name: string;
    readonly light: { readonly colour: string; readonly because: string } | null;
  }[];
}

/** How a table is expected to go through its year. */
export interface PlanAnswer {
  readonly version: number;
  readonly plan: {
    readonly money: object;
    readonly indicators: readonly {
      readonly lineageId: string;
      readonly accrual: string;
      readonly dueMonth: number | null;
      readonly hangsOn: string | null;
    }[];
  };
}

/** A correction. */
export interface CorrectionAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** What an act of the year answers. */
export interface ActAnswer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/** One self-evaluation in a list. */
export interface EvaluationRow {
  readonly id: string;
  readonly projectName: string;
}

/** A self-evaluation with what it comes to. */
export interface EvaluationAnswer {
  readonly id: string;
  readonly goalTableId: string;
  readonly version: number;
  readonly status: string;
  readonly scored: { readonly total: string; readonly grade: string } | null;
}
