import type { MoneyPlanDto, PlanBodyDto } from './dto/progress-plan.dto.js';
import type { MoneyPlan, ProgressPlan, ProgressReport, RoundRequest } from '#libs/domain';
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
