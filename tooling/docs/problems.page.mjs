import { both, code, page, table } from './markdown.mjs';

/** The catalogue of problems, by status and code. */
export function problemsPage({ problems }) {
  const entries = Object.entries(problems);
  const statuses = [...new Set(entries.map(([, { status }]) => status))].sort((a, b) => a - b);
  return page(
    '问题目录 · Problems',
    '所有失败按 RFC 9457 回答（`application/problem+json`），`type` 为 `urn:pifu:problem:<代码>`；代码不变，说法按 ' +
      '`Accept-Language` 用中文或英文。花括号内由当时的事实填写，缺少事实时只给标题。\n' +
      'Every failure is an RFC 9457 problem; codes are stable, words follow `Accept-Language`. Braces are filled ' +
      'with facts; without them the title stands alone.',
    ...statuses.flatMap((status) => [
      `## ${status}`,
      table(
        ['代码', '标题', '说明', '怎么办'],
        entries
          .filter(([, entry]) => entry.status === status)
          .sort(([left], [right]) => (left < right ? -1 : 1))
          .map(([name, { title, detail, fix }]) => [code(name), both(title), both(detail), both(fix)]),
      ),
    ]),
  );
}
