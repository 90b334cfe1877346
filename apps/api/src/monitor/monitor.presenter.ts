import type { ReportRow, ReportView, SeenCorrection, SeenPlan, SeenRound } from '#libs/application';
import type { CorrectionState, Light, ProgressPlan, ProgressReport, ReportFinding } from '#libs/domain';
import {
  CONSEQUENCE_LABELS,
  CORRECTION_KIND_LABELS,
  CORRECTION_STATUS_LABELS,
  QUADRANT_WORDS,
  REPORT_STATUS_LABELS,
  ROUND_STATUS_LABELS,
} from '#libs/domain';
import type { Language, ProblemWriter, Reader } from '#libs/platform';
import { presentAttachment } from '../attachments/attachment.presenter.js';
import type { CorrectionDto } from './dto/correction.dto.js';
import type { PlanBodyDto, ProgressPlanDto } from './dto/progress-plan.dto.js';
import type { ReportBodyDto } from './dto/report-body.dto.js';
import type { LightDto, ProgressReportDto, ReportFindingDto, ReportRowDto } from './dto/report.dto.js';
import type { RoundDto } from './dto/round.dto.js';

const ACTION_LABELS = { report: '报送', verify: '核实', return: '退回' } as const;

/** A round with its counts. */
export function presentRound({ round, counts }: SeenRound): RoundDto {
  const { id, version, name, kind, status, fiscalYear, cutOff, reportFrom, reportUntil, closesOn } = round;
  const { warnDays, provisional, policy, openedAt, closedAt, noticeHash } = round;
  return {
    ...{ id, version, name, kind, status, statusLabel: ROUND_STATUS_LABELS[status] },
    ...{ fiscalYear, cutOff, reportFrom, reportUntil, closesOn, warnDays, provisional, policy },
    ...{ openedAt, closedAt, noticeHash, counts },
  };
}

/** One row of the reports of a round. */
export function presentReportRow({ unitName, state }: ReportRow): ReportRowDto {
  const { id, version, goalTableId, projectName, unitId, status, lights, reportedAt } = state;
  const quadrant = lights?.quadrant ?? null;
  return {
    ...{ id, version, goalTableId, projectName, unitId, unitName, status },
    statusLabel: REPORT_STATUS_LABELS[status],
    light: lights?.project ?? null,
    moneyLight: lights?.money.colour ?? null,
    quadrant,
    quadrantLabel: quadrant === null ? null : QUADRANT_WORDS[quadrant].zh,
    reportedAt,
  };
}

/** One light in the reader's language. */
function presentLight(light: Light | null, language: Language): LightDto | null {
  if (light === null) return null;
  const { colour, rule, because, ratio, asksExplanation, policy } = light;
  return {
    colour,
    rule,
    because: language === 'en' ? because.en : because.zh,
    ratio,
    asksExplanation,
    policy,
  };
}

/** A report with its lights and what its reader may do. */
export function presentReport(view: ReportView, writer: ProblemWriter, reader: Reader): ProgressReportDto {
  const { state, round, content, sent, opinion, awaited, dropped, correctionId, actions } = view;
  const { lights, status, id, version, goalTableId, versionId, contentHash, projectName, unitId } = state;
  const { language } = reader;
  const quadrant = lights?.quadrant ?? null;
  return {
    ...{ id, version, roundId: round.id, roundName: round.name, cutOff: round.cutOff },
    ...{ reportUntil: round.reportUntil, goalTableId, versionId, contentHash, projectName, unitId, status },
    statusLabel: REPORT_STATUS_LABELS[status],
    awaited,
    report: sent === null ? null : presentBody(sent),
    moneyLight: presentLight(lights?.money ?? null, language),
    light: lights?.project ?? null,
    quadrant,
    quadrantLabel: quadrant === null ? null : QUADRANT_WORDS[quadrant].zh,
    indicators: content.indicators.map(({ lineageId, level1, level2, name, annualTarget }) => {
      const verdict = lights?.indicators.find((one) => one.lineageId === lineageId);
      const planned = state.plan.indicators.find((one) => one.lineageId === lineageId);
      const accrual = verdict?.accrual ?? planned?.accrual ?? null;
      const light = presentLight(verdict?.light ?? null, language);
      return { lineageId, level1, level2, name, annualTarget, accrual, light };
    }),
    dropped: [...dropped],
    attachments: view.attachments.map(presentAttachment),
    ...{ reportedAt: state.reportedAt, checkedAt: state.checkedAt, opinion, correctionId },
    departmentOpinion: view.departmentOpinion,
    allowedActions: actions.map(({ action, reason }) => ({
      ...{ action, label: ACTION_LABELS[action], allowed: reason === null, code: reason?.code ?? null },
      reason: reason === null ? null : writer.reason(reason, reader),
    })),
  };
}

/** A report as it was typed. */
export function presentBody({ money, moneyNote, indicators }: ProgressReport): ReportBodyDto {
  return {
    money: money.map((row) => ({ ...row })),
    moneyNote,
    indicators: indicators.map((one) => ({ ...one, causes: [...one.causes] })),
  };
}

/** What stands in the way of a draft. */
export function presentFinding(finding: ReportFinding, language: Language): ReportFindingDto {
  const { code, weight, place: pointer, words, answered } = finding;
  return { code, weight, pointer, detail: language === 'en' ? words.en : words.zh, answered };
}

/** A correction, with words where they were read. */
export function presentCorrection(
  { state, measures, account, opinion, attachments }: SeenCorrection,
  language: Language,
): CorrectionDto {
  const { id, version, reportId, roundId, goalTableId, unitId, projectName, kind, origin, status } = state;
  const { notice, proposals, responsibleId, actBy, openedAt, closedAt } = state;
  return {
    ...{ id, version, reportId, roundId, goalTableId, unitId, projectName, kind, origin, status },
    kindLabel: CORRECTION_KIND_LABELS[kind],
    statusLabel: CORRECTION_STATUS_LABELS[kind][status],
    reasons: state.reasons.map(({ because, ...reason }) => {
      return { ...reason, because: language === 'en' ? because.en : because.zh };
    }),
    notice: notice === null ? null : { ...notice, actBy: notice.actBy ?? null },
    proposals: [...proposals],
    proposalLabels: proposals.map((proposal) => CONSEQUENCE_LABELS[proposal]),
    ...{ responsibleId, actBy, measures, account, opinion, openedAt, closedAt },
    dueOn: state.duties.find(({ status: owed }) => owed === 'open')?.dueOn ?? null,
    attachments: attachments.map(presentAttachment),
  };
}

/** A correction in a list: its words are not read there. */
export function presentCorrectionRow(state: CorrectionState, language: Language): CorrectionDto {
  const unread = { measures: null, account: null, opinion: null, attachments: [] };
  return presentCorrection({ state, ...unread }, language);
}

/** A plan with the version that a change has to name. */
export function presentPlan({ version, status, plan, confirmed }: SeenPlan): ProgressPlanDto {
  return {
    ...{ version, status, plan: planBody(plan) },
    confirmed: confirmed === null ? null : planBody(confirmed),
  };
}

function planBody({ money, indicators }: ProgressPlan): PlanBodyDto {
  const plain = money.kind === 'by-month' ? { ...money, percents: [...money.percents] } : money;
  return { money: plain, indicators: indicators.map((one) => ({ ...one })) };
}
