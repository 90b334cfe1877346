import { preCheck } from '#libs/application';
import type { ImportedTable } from '#libs/documents';
import type { GoalTableContent, Occasion } from '#libs/domain';
import { blockingFindings } from '#libs/domain';
import type { Language } from '#libs/platform';
import { presentIssue, presentNotice } from '../declare/import.presenter.js';
import { presentAccruals } from './accrual.presenter.js';
import type { CheckedTableDto } from './dto/check.dto.js';
import { presentFindings } from './finding.presenter.js';

/** One content with everything that the rules say about it. */
export function presentCheck(
  content: GoalTableContent,
  language: Language,
  occasion: Occasion = 'initial',
): CheckedTableDto {
  const findings = preCheck(content, { occasion });
  return {
    ...{ title: content.projectName, line: null, readable: true, errors: [], notices: [] },
    submittable: blockingFindings(findings).length === 0,
    findings: presentFindings(findings, language),
    accruals: presentAccruals(content, language),
  };
}

/** One table of a file: its findings, or the reasons why it could not be read. */
export function presentFileCheck(table: ImportedTable, language: Language): CheckedTableDto {
  const { title, line } = table;
  if (table.ok) {
    const notices = table.notices.map((notice) => presentNotice(notice, language));
    return Object.assign(presentCheck(table.content, language), { title, line, notices });
  }
  const errors = table.errors.map((issue) => presentIssue(issue, language));
  const nothing = { notices: [], findings: [], accruals: [] };
  return { title, line, readable: false, submittable: false, errors, ...nothing };
}
