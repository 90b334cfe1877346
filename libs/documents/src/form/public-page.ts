import type { GoalTableContent } from '#libs/domain';
import { escapeHtml } from './escape-html.js';
import { ExemptTableError } from './exempt-table.error.js';
import type { FormMeta } from './form-meta.js';
import { layOutForm } from './lay-out-form.js';
import { renderHtml } from './render-html.js';

/** Address under which {@link FORM_CSS} is served to the public page. */
export const FORM_CSS_PATH = '/assets/form.css';

/**
 * The public page of a table: the official form and nothing else, for a strict content security policy (one style
 * sheet from the same host, no script, no inline style). Throws `ExemptTableError` for a table that is 不予公开.
 */
export function goalTablePublicHtml(content: GoalTableContent, meta: FormMeta): string {
  if (content.disclosure.kind === 'exempt') throw new ExemptTableError();
  const title = escapeHtml(`${content.projectName} · ${content.unitName} · ${String(content.fiscalYear)}年`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${FORM_CSS_PATH}">
</head>
<body>
<main>
${goalTableFormHtml(content, meta)}
</main>
</body>
</html>
`;
}

/** The official form alone, to stand inside a page of somebody else's making. */
export function goalTableFormHtml(content: GoalTableContent, meta: FormMeta): string {
  return renderHtml(layOutForm(content, meta));
}
