import type { MoneyPlanDto, PlanBodyDto } from './dto/progress-plan.dto.js';
import type {
  CorrectionOrder,
  MoneyPlan,
  NoticeOrder,
  ProgressPlan,
  ProgressReport,
  RoundRequest,
} from '#libs/domain';
import type { CorrectionNoticeDto, CorrectionOrderDto, FormalNoticeDto } from './dto/correction.dto.js';
import type { ReportBodyDto } from './dto/report-body.dto.js';
import type { RoundPlanDto } from './dto/round.dto.js';

/** A round as it is asked for. */
export function roundOf(dto: RoundPlanDto): RoundRequest {
  const { fiscalYear, cutOff, kind = 'ordinary' } = dto;
  return {
    ...{ fiscalYear, cutOff, kind, name: dto.name?.trim() ?? null },
    reportFrom: dto.reportFrom ?? null,
    reportUntil: dto.reportUntil ?? null,
    warnDays: dto.warnDays ?? null,
  };
}

/** A report as the core reads it: what was left out is said to be missing. */
export function reportOf({ money, moneyNote = '', indicators }: ReportBodyDto): ProgressReport {
  return {
    money: money.map(({ source, budget, adjusted = null, executed, forecast = null }) => {
      return { source, budget, adjusted, executed, forecast };
    }),
    moneyNote,
    indicators: indicators.map(
      ({
        lineageId,
        actual = null,
        forecast = null,
        likelihood,
        causes = [],
        causeNote = '',
        measure = '',
      }) => {
        return { lineageId, actual, forecast, likelihood, causes, causeNote, measure };
      },
    ),
  };
}

/** An order as the core reads it: what the record keeps is plain, and never an instance of what came in. */
export function orderOf({ notice, ...words }: CorrectionOrderDto): CorrectionOrder {
  return { ...wordsOf(words), notice: notice === undefined ? null : noticeOf(notice) };
}

/** The same with its notice. */
export function noticeOrderOf({ notice, ...words }: CorrectionNoticeDto): NoticeOrder {
  return { ...wordsOf(words), notice: noticeOf(notice) };
}

function wordsOf({ proposals = [], opinion }: Omit<CorrectionOrderDto, 'notice'>) {
  return { proposals: [...proposals], opinion: opinion ?? null };
}

function noticeOf({ number, date, actBy }: FormalNoticeDto): NoticeOrder['notice'] {
  return { number, date, actBy };
}

/** A plan as the core reads it. */
export function planOf({ money, indicators }: PlanBodyDto): ProgressPlan {
  return {
    money: moneyOf(money),
    indicators: indicators.map(({ lineageId, accrual, dueMonth = null, hangsOn = null }) => {
      return { lineageId, accrual, dueMonth, hangsOn };
    }),
  };
}

function moneyOf({ kind, percents = [], month = 0 }: MoneyPlanDto): MoneyPlan {
  if (kind === 'by-month') return { kind, percents };
  return kind === 'once' ? { kind, month } : { kind };
}
