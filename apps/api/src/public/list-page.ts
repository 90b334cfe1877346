import type { Page, PublishedTable } from '#libs/application';
import { escapeHtml as html } from '#libs/documents';
import { page } from './page-shell.js';

/** Which rows the reader asked for; the next page is of the same kind. */
export interface ListWish {
  readonly fiscalYear?: number;
  readonly limit?: number;
}

/** The public catalogue. */
export function listPage({ items, nextCursor }: Page<PublishedTable>, wish: ListWish, demo: boolean): string {
  const more = nextCursor === null ? '' : `<p><a href="${html(addressOf(nextCursor, wish))}">下一页</a></p>`;
  const body = `<h1>已公开的项目绩效目标表</h1>
${items.length === 0 ? '<p>尚无公开的绩效目标表。</p>' : table(items)}
${more}`;
  return page({ title: '公开目录', body, demo });
}

/** What is shown where nothing is public under an address. */
export function missingPage(demo: boolean): string {
  const body = '<h1>没有这张表</h1>\n<p>该表不存在或未公开。<a href="/public">返回公开目录</a></p>';
  return page({ title: '没有这张表', body, demo });
}

function addressOf(cursor: string, { fiscalYear, limit }: ListWish): string {
  const query = new URLSearchParams({
    ...(fiscalYear !== undefined && { fiscalYear: String(fiscalYear) }),
    ...(limit !== undefined && { limit: String(limit) }),
    cursor,
  });
  return `/public?${query.toString()}`;
}

function table(items: readonly PublishedTable[]): string {
  return `<table>
<thead><tr><th>预算年度</th><th>申报单位</th><th>项目名称</th><th>预算金额（元）</th><th>批复文号</th><th>批复日期</th></tr></thead>
<tbody>
${items.map(row).join('\n')}
</tbody>
</table>`;
}

function row({ goalTableId, unitName, content, approvalNumber, approvalDate }: PublishedTable): string {
  const cells = [
    String(content.fiscalYear),
    html(unitName),
    `<a href="/public/${html(goalTableId)}">${html(content.projectName)}</a>`,
    grouped(content.annualBudget),
    html(approvalNumber),
    html(approvalDate),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** Money as it is read on a screen: `8,726,400.00`. */
function grouped(amount: string): string {
  return html(amount.replace(/\B(?=(?:\d{3})+(?:\.|$))/gu, ','));
}
