/** The spelling under which a label or category is looked up: NFKC, without spaces, stars and a final colon. */
export function labelKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s*\u200B-\u200D\uFEFF]/gu, '')
    .replace(/:$/u, '');
}
