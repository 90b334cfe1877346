import type { ImportIssue, ImportNotice } from '#libs/documents';
import type { Language, PlaceError } from '#libs/platform';
import type { ImportIssueDto } from './dto/import.dto.js';

/** A reason for refusing a table, in the reader's language. */
export function presentIssue(
  { line, column, code, zh, en, fix }: ImportIssue,
  language: Language,
): ImportIssueDto {
  const english = language === 'en';
  return {
    line,
    ...(column !== undefined && { column }),
    code,
    detail: english ? en : zh,
    fix: english ? fix.en : fix.zh,
  };
}

/** A notice in the reader's language. */
export function presentNotice({ line, code, zh, en }: ImportNotice, language: Language): ImportIssueDto {
  return { line, code, detail: language === 'en' ? en : zh };
}

/** An issue of the whole file as a place of the problem. */
export function placeOfIssue({ line, code, zh, en, fix }: ImportIssue): PlaceError {
  return { line, code, zh: `${zh} ${fix.zh}`, en: `${en} ${fix.en}` };
}
