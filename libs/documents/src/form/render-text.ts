import { quoteCell } from '../text/quoted-cell.js';
import { withoutTrailingEmpties } from '../text/row.js';
import { unprintableCharacter } from '../text/unprintable.js';
import type { FormModel, FormRow } from './form-model.js';
import { UnprintableTextError } from './unprintable-text.error.js';

/** The cells of the form in their columns; what a merged cell covers is empty, and empty ends are dropped. */
export function formCells(form: FormModel): string[][] {
  return [
    [form.title],
    ...form.marks.map((mark) => [mark]),
    ...form.rows.map((row) => placedTexts(row, form.columns)),
    ...form.footer.map((fact) => [...fact]),
  ].map(withoutTrailingEmpties);
}

/**
 * Writes the form as tab-separated lines. A cell with a line break is quoted as spreadsheets do, every other text
 * stands as it is; throws {@link UnprintableTextError} for characters that no line of text can carry.
 * @param shown what a reader sees of a cell; nothing changes where the lines are to be read in again
 */
export function renderText(form: FormModel, shown = (text: string): string => text): string {
  return formCells(form)
    .map((cells) => `${cells.map((cell) => writtenCell(shown(cell))).join('\t')}\n`)
    .join('');
}

function placedTexts(row: FormRow, columns: number): string[] {
  const texts = Array.from({ length: columns }, () => '');
  for (const { column, text } of row) texts[column] = text;
  return texts;
}

function writtenCell(text: string): string {
  const character = unprintableCharacter(text);
  if (character !== null) throw new UnprintableTextError(text, character);
  return quoteCell(text);
}
