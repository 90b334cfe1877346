const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:geqslant|geqq|geq|ge)(?![a-z])/giu, '≥'],
  [/\\(?:leqslant|leqq|leq|le)(?![a-z])/giu, '≤'],
  [/\\gt(?![a-z])/giu, '>'],
  [/\\lt(?![a-z])/giu, '<'],
  [/\\pm(?![a-z])/giu, '±'],
  [/\\approx(?:eq)?(?![a-z])/giu, '≈'],
  [/\\(?:sim|textasciitilde)(?![a-z])/giu, '~'],
  [/\\times(?![a-z])/giu, '×'],
  [/\\cdot(?![a-z])/giu, '·'],
  [/\\%/gu, '%'],
  [/\^\s*\{?\s*\\circ\s*\}?\s*(?:\\[a-z]+\s*)?\{?\s*C\s*\}?/giu, '℃'],
  [/\\frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/giu, '$1/$2'],
  [/\\(?:text|mathrm|mathbf|mathit|operatorname|mbox)\s*\{([^{}]*)\}/giu, '$1'],
  [/\\(?:rm|bf|it|left|right|displaystyle)(?![a-z])/giu, ''],
  [/\\(?:quad|qquad)(?![a-z])|\\[ ,;:!]/giu, ' '],
  [/\\[()[\]]/gu, ''],
];

const MATHS = /\$\$?([^$]*)\$\$?/gu;

/** Turns what text recognition leaves of formulas (`$\geq 90\%$`) into plain signs; other text is untouched. */
export function stripLatex(text: string): string {
  const plain = text.replace(MATHS, '$1');
  if (!plain.includes('\\') && plain === text) return text;
  const symbols = SYMBOLS.reduce((current, [pattern, sign]) => current.replace(pattern, sign), plain);
  return symbols.replace(/[{}]/gu, '');
}
