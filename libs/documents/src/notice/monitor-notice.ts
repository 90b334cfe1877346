import type { ClosingLine, ClosingReport, ClosingUnit, LightColour, RoundCounts } from '#libs/domain';
import { budgetOf, COLOUR_WORDS, executedShare, QUADRANT_WORDS, REPORT_STATUS_LABELS } from '#libs/domain';
import { escapeHtml } from '../form/escape-html.js';
import { wholePage } from '../form/whole-page.js';
import { quoteCell } from '../text/quoted-cell.js';

/** What the notice of a round is printed from. */
export interface MonitorNotice {
  readonly round: {
    readonly name: string;
    readonly cutOff: string;
    readonly reportUntil: string;
    readonly fiscalYear: number;
    readonly policy: string;
  };
  readonly counts: RoundCounts;
  readonly report: ClosingReport;
  readonly date: string;
}

/** A notice before it is drawn: a title, sentences, and two tables. */
interface NoticeLayout {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tables: readonly NoticeTable[];
}

interface NoticeTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Projects that a notice lists one by one; the rest is in the sums. */
export const LISTED_PROJECTS = 500;

const UNIT_HEAD = [
  '单位',
  '项目数',
  '未报送',
  '红灯',
  '黄灯',
  '绿灯',
  '蓝灯',
  '灰灯',
  '预算数',
  '执行数',
  '执行率',
];
const LINE_HEAD = [
  ...[
    '序号',
    '单位',
    '项目',
    '灯',
    '双监控',
    '年初预算数',
    '调整预算数',
    '执行数',
    '执行率',
    '全年预计执行数',
  ],
  '红灯指标',
  '黄灯指标',
];

function percent(share: string | null): string {
  return share === null ? '—' : `${share}%`;
}

function unitRow({
  unitName,
  tables,
  missed,
  lights,
  budget,
  executed,
  rate,
}: ClosingUnit): readonly string[] {
  const numbers = [tables, missed, lights.red, lights.yellow, lights.green, lights.blue, lights.grey];
  return [unitName, ...numbers.map(String), budget, executed, percent(rate)];
}

function lightWord(status: ClosingLine['status'], light: LightColour | null): string {
  return light === null ? REPORT_STATUS_LABELS[status] : COLOUR_WORDS[light].zh;
}

function lineRow(line: ClosingLine, index: number): readonly string[] {
  const { unitName, projectName, status, light, quadrant, money, red, yellow } = line;
  const said = quadrant === null ? '—' : QUADRANT_WORDS[quadrant].zh;
  const place = [String(index + 1), unitName, projectName, lightWord(status, light), said];
  const amounts =
    money === null
      ? ['—', '—', '—', '—', '—']
      : [
          money.budget,
          money.adjusted ?? '—',
          money.executed,
          percent(executedShare(budgetOf(money), money.executed)),
          money.forecast ?? '—',
        ];
  return [...place, ...amounts, String(red), String(yellow)];
}

function sentencesOf({ round, counts, report }: MonitorNotice): readonly string[] {
  const { statuses, lights, quadrants, tables } = counts;
  const reported = statuses.reported + statuses['department-verified'] + statuses.verified;
  const hidden = report.lines.length - LISTED_PROJECTS;
  return [
    `本期监控截至 ${round.cutOff}，报送截止 ${round.reportUntil}，涉及 ${String(report.units.length)} 个单位 ${String(tables)} 个项目。`,
    `已报送 ${String(reported)} 个（其中已核实 ${String(statuses.verified)} 个），未报送 ${String(statuses.missed)} 个。`,
    `红灯 ${String(lights.red)}、黄灯 ${String(lights.yellow)}、绿灯 ${String(lights.green)}、蓝灯 ${String(lights.blue)}、灰灯 ${String(lights.grey)}；灰灯表示未到考核时点或无法判断，不是偏差。`,
    `双监控：双达标 ${String(quadrants['both-met'])}、支出滞后 ${String(quadrants['spending-behind'])}、绩效滞后 ${String(quadrants['goals-behind'])}、双滞后 ${String(quadrants['both-behind'])}。`,
    ...(hidden > 0
      ? [`下表列前 ${String(LISTED_PROJECTS)} 个项目，其余 ${String(hidden)} 个计入单位汇总。`]
      : []),
  ];
}

function layOut(notice: MonitorNotice): NoticeLayout {
  const { round, report } = notice;
  const listed = report.lines.slice(0, LISTED_PROJECTS);
  return {
    title: `关于${String(round.fiscalYear)}年${round.name}情况的通报`,
    sentences: sentencesOf(notice),
    tables: [
      { caption: '表一 分单位情况（金额单位：万元）', head: UNIT_HEAD, rows: report.units.map(unitRow) },
      { caption: '表二 分项目情况（金额单位：万元，由差到好）', head: LINE_HEAD, rows: listed.map(lineRow) },
    ],
  };
}

function footing({ date, round }: MonitorNotice): string {
  return `${date} · 判定规则 ${round.policy}`;
}

/** 监控通报 as plain text: a line per row, columns by tabs; a name of two lines is quoted as spreadsheets do. */
export function monitorNoticeText(notice: MonitorNotice): string {
  const { title, sentences, tables } = layOut(notice);
  const blocks = tables.map(({ caption, head, rows }) =>
    [caption, ...[head, ...rows].map((row) => row.map(quoteCell).join('\t'))].join('\n'),
  );
  return `${[title, '', ...sentences, '', blocks.join('\n\n'), '', footing(notice)].join('\n')}\n`;
}

function htmlTable({ caption, head, rows }: NoticeTable): string {
  const cells = (row: readonly string[], tag: string): string =>
    row.map((text) => `<${tag}>${escapeHtml(text)}</${tag.split(' ')[0] ?? tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<table>
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${cells(head, 'th scope="col"')}</tr></thead>
<tbody>
${body}
</tbody>
</table>`;
}

/** 监控通报 as a page without script or inline style. */
export function monitorNoticeHtml(notice: MonitorNotice, styleSheet: string): string {
  const { title, sentences, tables } = layOut(notice);
  const article = `<article class="goal-form notice" lang="zh-CN">
<h1>${escapeHtml(title)}</h1>
${sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('\n')}
${tables.map(htmlTable).join('\n')}
<p>${escapeHtml(footing(notice))}</p>
</article>`;
  return wholePage(title, article, styleSheet);
}
