import { stripLatex } from '#libs/domain';

const FORMULA = /\$[^$\n]{0,200}\$/gu;

/** The text as a reader should see it: formulas left by text recognition (`$\geq 90\%$`) as signs (`≥90%`). */
export function displayText(raw: string): string {
  return raw.replace(FORMULA, (formula) =>
    formula.includes('\\') ? stripLatex(formula).replace(/\s+/gu, '') : formula,
  );
}
