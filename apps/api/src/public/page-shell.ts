import { escapeHtml as html } from '#libs/documents';

/** What stands around every plain page. */
export interface PageShell {
  readonly title: string;
  /** Ready HTML. */
  readonly body: string;
  /** Adds the mark 演示数据. */
  readonly demo: boolean;
  readonly script?: string;
}

/** A whole page: one style sheet and at most one script, both from this host. */
export function page({ title, body, demo, script }: PageShell): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<link rel="stylesheet" href="/assets/site.css">
${script === undefined ? '' : `<script src="${html(script)}" defer></script>`}
</head>
<body>
<header><a href="/">批复 Pifu</a> <a href="/public">公开目录</a>${demo ? ' <strong class="mark">演示数据</strong>' : ''}</header>
<main>
${body}
</main>
</body>
</html>
`;
}
