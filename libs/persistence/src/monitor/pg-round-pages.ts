import { Injectable } from '@nestjs/common';
import type { ReportWithContent, RoundPage, TableInForce } from '#libs/application';
import { RoundPages } from '#libs/application';
import type { GoalTableContent, ProgressPlanState, ProgressReportState } from '#libs/domain';
import { transaction } from '../unit-of-work/transaction.js';
import {
  ALREADY_ASKED,
  LOCK_AWAITED,
  LOCK_REPORTS,
  PLAN_ANEW,
  TABLES_IN_FORCE,
} from './round-pages.statements.js';

type TableRow = Omit<TableInForce, 'content' | 'confirmedPlan'> & {
  readonly content: string;
  readonly plan: string | null;
};

/** Pages of a round by named statements. */
@Injectable()
export class PgRoundPages extends RoundPages {
  async tablesInForce(
    page: RoundPage & { readonly fiscalYear: number; readonly cutOff: string },
  ): Promise<readonly TableInForce[]> {
    const values = [transaction().tenantId, page.fiscalYear, page.after, page.cutOff, page.limit];
    transaction().send(PLAN_ANEW);
    const rows = await transaction().query<TableRow>(TABLES_IN_FORCE, values);
    return rows.map(({ plan, content, ...row }) => ({
      ...row,
      content: JSON.parse(content) as GoalTableContent,
      confirmedPlan: plan === null ? null : (JSON.parse(plan) as ProgressPlanState).confirmed,
    }));
  }

  async alreadyAsked(roundId: string, goalTableIds: readonly string[]): Promise<readonly string[]> {
    const values = [transaction().tenantId, roundId, goalTableIds];
    return (await transaction().query<{ id: string }>(ALREADY_ASKED, values)).map(({ id }) => id);
  }

  async lockAwaited({
    roundId,
    after,
    limit,
    reportUntil,
  }: RoundPage & { readonly reportUntil: string }): Promise<readonly ProgressReportState[]> {
    const values = [transaction().tenantId, roundId, after, limit, reportUntil];
    const rows = await transaction().query<{ state: string }>(LOCK_AWAITED, values);
    return rows.map(({ state }) => JSON.parse(state) as ProgressReportState);
  }

  async lockReports({ roundId, after, limit }: RoundPage): Promise<readonly ReportWithContent[]> {
    const values = [transaction().tenantId, roundId, after, limit];
    transaction().send(PLAN_ANEW);
    const rows = await transaction().query<{ state: string; content: string }>(LOCK_REPORTS, values);
    return rows.map(({ state, content }) => ({
      state: JSON.parse(state) as ProgressReportState,
      content: JSON.parse(content) as GoalTableContent,
    }));
  }
}
