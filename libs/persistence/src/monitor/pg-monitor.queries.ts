import { Injectable } from '@nestjs/common';
import type {
  Page,
  PageRequest,
  ProgressDraft,
  ReportFilter,
  ReportRow,
  RoundNotice,
} from '#libs/application';
import { ConflictError, MonitorQueries } from '#libs/application';
import type {
  ClosingLine,
  CorrectionState,
  CorrectionStatus,
  CountedReport,
  MonitoringRoundState,
  ProgressPlanState,
  ProgressReport,
  ProgressReportState,
} from '#libs/domain';
import { canonicalJson } from '#libs/shared';
import { pageAfter } from '../read/page-after.js';
import { pageOf } from '../read/page-of.js';
import type { NamedStatement } from '../unit-of-work/transaction.js';
import { transaction } from '../unit-of-work/transaction.js';
import * as statements from './monitor.statements.js';

interface StoredState {
  readonly state: string;
}

type StoredReport = Omit<ReportRow, 'state'> & StoredState;

/** Keyset pages run by id alone; the cursor keeps a year in its first place. */
const BY_ID = '0000';

/** Lists and look-ups of monitoring by named statements. */
@Injectable()
export class PgMonitorQueries extends MonitorQueries {
  async rounds(fiscalYear: number | null): Promise<readonly MonitoringRoundState[]> {
    return (await ask<StoredState>(statements.ROUNDS, fiscalYear)).map(
      (row) => stateIn(row) as MonitoringRoundState,
    );
  }

  async roundOf(fiscalYear: number, cutOff: string): Promise<string | null> {
    const [row] = await ask<{ id: string }>(statements.ROUND_OF, fiscalYear, cutOff);
    return row?.id ?? null;
  }

  counts(roundId: string, unitIds: readonly string[] | null): Promise<readonly CountedReport[]> {
    return ask<CountedReport>(statements.COUNTS, roundId, unitIds);
  }

  async reports(
    roundId: string,
    { unitIds, light, status }: ReportFilter,
    page: PageRequest,
  ): Promise<Page<ReportRow>> {
    const wanted = [roundId, unitIds, light, status];
    const [rows, counted] = await Promise.all([
      ask<StoredReport>(statements.REPORTS, ...wanted, after(page), page.limit + 1),
      page.withTotal ? ask<{ count: number }>(statements.REPORTS_COUNT, ...wanted) : [],
    ]);
    return pageOf(rows, page, counted[0]?.count ?? null, ({ reportId }) => [BY_ID, reportId], reportIn);
  }

  closingLines(roundId: string): Promise<readonly ClosingLine[]> {
    return ask<ClosingLine>(statements.CLOSING_LINES, roundId);
  }

  async reportBefore(goalTableId: string, cutOff: string): Promise<ProgressReportState | null> {
    return first(
      await ask<StoredState>(statements.REPORT_BEFORE, goalTableId, cutOff),
    ) as ProgressReportState | null;
  }

  async planOf(goalTableId: string): Promise<ProgressPlanState | null> {
    return first(await ask<StoredState>(statements.PLAN_OF, goalTableId)) as ProgressPlanState | null;
  }

  async runningCorrection(reportId: string): Promise<string | null> {
    const [row] = await ask<{ id: string }>(statements.RUNNING_CORRECTION, reportId);
    return row?.id ?? null;
  }

  async corrections(
    filter: { readonly unitIds: readonly string[] | null; readonly status: CorrectionStatus | null },
    page: PageRequest,
  ): Promise<Page<CorrectionState>> {
    const wanted = [filter.unitIds, filter.status];
    const [rows, counted] = await Promise.all([
      ask<StoredState>(statements.CORRECTIONS_PAGE, ...wanted, after(page), page.limit + 1),
      page.withTotal ? ask<{ count: number }>(statements.CORRECTIONS_COUNT, ...wanted) : [],
    ]);
    const states = rows.map((row) => stateIn(row) as CorrectionState);
    return pageOf(
      states,
      page,
      counted[0]?.count ?? null,
      ({ id }) => [BY_ID, id],
      (state) => state,
    );
  }

  async draft(reportId: string): Promise<ProgressDraft | null> {
    type Row = Omit<ProgressDraft, 'content'> & { content: string };
    const [row] = await ask<Row>(statements.DRAFT, reportId);
    return row === undefined ? null : { ...row, content: JSON.parse(row.content) as ProgressReport };
  }

  async saveDraft(reportId: string, { revision, content, savedBy, savedAt }: ProgressDraft): Promise<void> {
    const text = canonicalJson(content);
    const saved = await ask(statements.SAVE_DRAFT, reportId, revision, text, savedBy, savedAt);
    if (saved.length === 0) throw new ConflictError({ code: 'concurrent-change' });
  }

  async notice(roundId: string): Promise<RoundNotice | null> {
    const [row] = await ask<RoundNotice & Record<string, unknown>>(statements.NOTICE, roundId);
    return row ?? null;
  }

  keepNotice(roundId: string, { html, plain, hash }: RoundNotice): Promise<void> {
    transaction().send(statements.KEEP_NOTICE, [transaction().tenantId, roundId, html, plain, hash]);
    return Promise.resolve();
  }
}

function ask<R extends object>(
  statement: NamedStatement,
  ...values: readonly unknown[]
): Promise<readonly R[]> {
  return transaction().query<R & Record<string, unknown>>(statement, [transaction().tenantId, ...values]);
}

/** `evolve` is the only writer of these texts. */
function stateIn({ state }: StoredState): unknown {
  return JSON.parse(state);
}

function first([row]: readonly StoredState[]): unknown {
  return row === undefined ? null : stateIn(row);
}

function reportIn({ state, ...row }: StoredReport): ReportRow {
  return { ...row, state: JSON.parse(state) as ProgressReportState };
}

function after({ cursor }: PageRequest): string {
  return pageAfter(cursor, 'year', 'upwards')[1];
}
