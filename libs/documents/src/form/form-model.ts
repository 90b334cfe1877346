/** What a cell is for: it decides the element and the look, never the text. */
export type CellKind = 'label' | 'heading' | 'category' | 'text' | 'entry' | 'number';

/** One printed cell with the place of its upper left corner and the rows and columns it spans. */
export interface FormCell {
  readonly text: string;
  readonly kind: CellKind;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** One row of the form; columns covered by a cell from above do not appear in it. */
export type FormRow = readonly FormCell[];

/** The official form as cells with spans, from which every renderer draws. */
export interface FormModel {
  readonly title: string;
  /** The form's own columns, where they are not those of the goal table. */
  readonly look?: 'self-evaluation' | 'monitoring';
  /** Words above the table such as 未批复. */
  readonly marks: readonly string[];
  readonly columns: number;
  readonly rows: readonly FormRow[];
  /** Facts below the table such as 批复文号, in their order. */
  readonly footer: readonly (readonly [label: string, value: string])[];
}

/** A cell of one column and row, which is what most cells are. */
export function cell(kind: CellKind, column: number, text: string, columnSpan = 1, rowSpan = 1): FormCell {
  return { kind, column, text, columnSpan, rowSpan };
}
