import { writeFileSync } from 'node:fs';
import type { PersonSession } from '../api/person-session.js';
import type { Told } from '../told.js';

/** A report in the list of its round. */
interface ListedReport {
  readonly id: string;
  readonly unitName: string;
  readonly projectName: string;
  readonly statusLabel: string;
  readonly light: string | null;
}

interface ReportPage {
  readonly items: readonly ListedReport[];
  readonly nextCursor: string | null;
}

/** `pifu monitor reports ROUND`: every report of a round with its id, by which its form is printed. */
export async function listReports(person: PersonSession, roundId: string): Promise<Told> {
  const path = `/v1/monitoring-rounds/${encodeURIComponent(roundId)}/reports?limit=100`;
  const reports: ListedReport[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const more: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await person.get<ReportPage>(`${path}${more}`);
    reports.push(...body.items);
    cursor = body.nextCursor;
  }
  const lines = reports.map(({ id, unitName, projectName, statusLabel, light }) =>
    [id, unitName, projectName, statusLabel, light ?? '—'].join('  '),
  );
  return { answer: reports, words: lines.length === 0 ? '没有报送表 no reports' : lines.join('\n') };
}

/** `pifu monitor form REPORT [--out FILE]`: 绩效运行监控表 as text, or as a page where the file is one. */
export async function printReport(person: PersonSession, reportId: string, out?: string): Promise<Told> {
  const kind = out?.endsWith('.html') === true ? 'html' : 'txt';
  const path = `/v1/progress-reports/${encodeURIComponent(reportId)}/form.${kind}`;
  const { body: form } = await person.get<string>(path);
  if (out === undefined) return { answer: { form }, words: form.trimEnd() };
  writeFileSync(out, form);
  return { answer: { file: out }, words: `✔ ${out}` };
}
