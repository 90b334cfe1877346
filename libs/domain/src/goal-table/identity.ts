import { canonicalJson } from '#libs/shared';
import type { GoalTableContent } from './content.js';

/** Identity of a project within unit and year: its code, else its normalised name. */
export function projectKeyOf(content: Pick<GoalTableContent, 'projectCode' | 'projectName'>): string {
  const text = content.projectCode ?? content.projectName;
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** Fingerprint of exactly what was declared: raw texts in order, no persons, no title suffix, no parsed value. */
export function contentHashOf(content: GoalTableContent, sha256: (text: string) => string): string {
  return sha256(canonicalJson(content));
}
