import { displayText } from './display-text.js';
import { escapeHtml } from './escape-html.js';
import type { CellKind, FormCell, FormModel } from './form-model.js';

/** Draws the form as an accessible table without inline style or script; every text is escaped. */
export function renderHtml(form: FormModel): string {
  const columns = Array.from({ length: form.columns }, (_, index) => `<col class="c${String(index)}">`).join(
    '',
  );
  const rows = form.rows.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`).join('\n');
  const look = form.look === undefined ? '' : ` ${form.look}`;
  return `<article class="goal-form${look}" lang="zh-CN" aria-labelledby="goal-form-title">
<h1 id="goal-form-title">${escapeHtml(form.title)}</h1>
${form.marks.map((mark) => `<p class="mark">${escapeHtml(mark)}</p>`).join('\n')}
<table aria-labelledby="goal-form-title">
<colgroup>${columns}</colgroup>
<tbody>
${rows}
</tbody>
</table>
${footer(form)}
</article>`;
}

function footer(form: FormModel): string {
  if (form.footer.length === 0) return '';
  const facts = form.footer.map(
    ([label, value]) => `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`,
  );
  return `<dl class="facts">${facts.join('')}</dl>`;
}

function htmlCell(cell: FormCell): string {
  const shown = displayText(cell.text);
  const raw = shown === cell.text ? '' : ` data-raw="${escapeHtml(cell.text)}"`;
  const spans = span('rowspan', cell.rowSpan) + span('colspan', cell.columnSpan);
  const { tag, scope } = elementOf(cell);
  return `<${tag}${scope} class="${cell.kind}"${spans}${raw}>${escapeHtml(shown)}</${tag}>`;
}

function span(name: string, size: number): string {
  return size === 1 ? '' : ` ${name}="${String(size)}"`;
}

const HEADERS: ReadonlySet<CellKind> = new Set(['label', 'heading', 'category']);

/** Labels head their rows; a heading that spans a row or stands above values heads what is below or beside it. */
function elementOf(cell: FormCell): { tag: 'th' | 'td'; scope: string } {
  if (!HEADERS.has(cell.kind)) return { tag: 'td', scope: '' };
  if (cell.kind === 'heading') return { tag: 'th', scope: ' scope="col"' };
  return { tag: 'th', scope: cell.rowSpan > 1 ? ' scope="rowgroup"' : ' scope="row"' };
}
