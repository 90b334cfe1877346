import type { GoalTableContent } from '#libs/domain';
import { ExemptTableError } from './exempt-table.error.js';
import type { FormMeta } from './form-meta.js';
import { layOutForm } from './lay-out-form.js';
import { renderHtml } from './render-html.js';
import { wholePage } from './whole-page.js';

/**
 * The public page of a table: the official form and nothing else. Throws `ExemptTableError` for a table that is 不予公开.
 */
export function goalTablePublicHtml(content: GoalTableContent, meta: FormMeta): string {
  if (content.disclosure.kind === 'exempt') throw new ExemptTableError();
  const { projectName, unitName, fiscalYear } = content;
  return wholePage(
    `${projectName} · ${unitName} · ${String(fiscalYear)}年`,
    goalTableFormHtml(content, meta),
  );
}

/** The official form alone, to stand inside a page of somebody else's making. */
export function goalTableFormHtml(content: GoalTableContent, meta: FormMeta): string {
  return renderHtml(layOutForm(content, meta));
}
