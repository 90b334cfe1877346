import { escapeHtml } from './escape-html.js';

/** Address under which `FORM_CSS` is served to pages. */
export const FORM_CSS_PATH = '/assets/form.css';

/**
 * A page around one article, for a strict content security policy: one style sheet from the same host, no script, no
 * inline style.
 */
export function wholePage(title: string, article: string, styleSheet = FORM_CSS_PATH): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(styleSheet)}">
</head>
<body>
<main>
${article}
</main>
</body>
</html>
`;
}
