export type { Disclosure, FundingLine, GoalTableContent, Indicator } from './goal-table/content.js';
export { isOpenEnded } from './goal-table/content.js';
export { type Catalogue, type CatalogueCategory, SHIPPED_CATALOGUES } from './goal-table/catalogue.js';
export { type Role, ROLES, ROLE_LABELS } from './directory/role.js';
export { type DirectoryFacts, type Grant, holds, holdersOf, isAdministrator } from './directory/directory.js';
export type { ProcessDefinition, StageDefinition, TermText } from './workflow/process-definition.js';
export { stageOf } from './workflow/process-definition.js';
export { TOWN_DEFINITION } from './workflow/town-definition.data.js';
export { definitionHashOf, definitionOf, SHIPPED_DEFINITIONS } from './workflow/definitions.js';
export { contentHashOf, projectKeyOf } from './goal-table/identity.js';
export type * from './approval/task.js';
export { TASK_KINDS, TASK_KIND_LABELS } from './approval/task.js';
export type * from './approval/state.js';
export { authorsOf, currentCase, effectiveVersion, openRound, workingVersion } from './approval/state.js';
export type * from './approval/commands.js';
export type * from './approval/events.js';
export type * from './approval/refusals.js';
export type * from './approval/facts.js';
export { commitText } from './approval/commit-text.js';
export type { Decision, Opening } from './approval/decision.js';
export type { GuardContext } from './approval/guard-context.js';
export type { AllowedAction } from './approval/allowed-actions.js';
export { labelOfEvent } from './approval/event-labels.js';
export { allowedTableActions, allowedTaskActions } from './approval/allowed-actions.js';
export { type TaskVerb, verbsOfTask } from './approval/task-verbs.js';
export { VERBS } from './approval/verbs.data.js';
export { conflictOf } from './approval/separation.guards.js';
export { decide } from './approval/decide/decide.js';
export { evolve, foldStream } from './approval/evolve/evolve.js';
export { type ShownState, SHOWN_STATES, shownState } from './approval/shown-state.js';
export type { Words } from './target-values/words.js';
export type { Finding, RuleId, Verdict } from './checks/finding.js';
export type {
  CheckFacts,
  CheckPolicy,
  CheckWords,
  ExplainedFinding,
  LastYearValue,
} from './checks/check-policy.js';
export { CHECK_POLICIES, checkPolicyFor, DEFAULT_CHECK_POLICY } from './checks/check-policy.data.js';
export { type RuleEntry, RULES } from './checks/rules.data.js';
export { explanationOf } from './checks/explained.js';
export { lastYearValues } from './checks/last-year-values.js';
export { adviceFindings, blockingFindings, runChecks } from './checks/run-checks.js';
export type { Instant, LocalDate } from './calendar/local-date.js';
export { addDays, instantAt, isLocalDate, isWeekend, localDateOf } from './calendar/local-date.js';
export type { CountedDay, DayKind, NationalCalendar, WorkingCalendar } from './calendar/working-calendar.js';
export {
  addWorkingDays,
  isWorkingDay,
  rollToWorkingDay,
  workingCalendar,
} from './calendar/working-calendar.js';
export { NATIONAL_CALENDAR } from './calendar/national-calendar.data.js';
export { type OfficePolicy, dueDates } from './calendar/due-dates.js';
export { type ReminderMoment, planReminders } from './calendar/reminder-plan.js';
export type { ReminderKind, ReminderStep } from './calendar/reminder-plans.data.js';
export { FINANCE_DESK_PLAN, HANDLER_PLAN, INCIDENT_PLAN } from './calendar/reminder-plans.data.js';
export { workflowDiagram } from './workflow/workflow-diagram.js';
export { lintDefinition } from './workflow/lint-definition.js';
export type { DefinitionFault, DefinitionFaultCode } from './workflow/definition-fault.js';
export { isInstant } from './calendar/local-date.js';
export type { OfficeHours, OfficeTime, WorkedTime } from './calendar/office-hours.js';
export {
  closingTime,
  GUANGDONG_OFFICE_HOURS,
  isOfficeTime,
  workingMinutesBetween,
} from './calendar/office-hours.js';
export { readOfficeHours } from './calendar/read-office-hours.js';
export { nextOfficeMoment } from './calendar/office-moment.js';
export { nextSendingMoment } from './calendar/sending-moment.js';
export { type StatutoryDue, statutoryDue } from './calendar/statutory-due.js';
export { type Term, parseTerm } from './calendar/term.js';
export { addCalendarDays, isCovered, type Roll } from './calendar/working-calendar.js';
export { type Zone, CHINA_ZONE } from './calendar/zone.data.js';
export type {
  Comparator,
  DatePeriod,
  NumberRange,
  TargetContext,
  TargetDirection,
  TargetInput,
  TargetKind,
  TargetValue,
} from './target-values/target-value.js';
export type { TargetFindingCode } from './target-values/target-findings.data.js';
export type { TargetFinding } from './target-values/target-findings.js';
export { parseTargetValue } from './target-values/parse-target-value.js';
export { printTargetValue } from './target-values/print-target-value.js';
export { derivedParts } from './target-values/same-value.js';
export { inPlainUnit, normaliseUnit } from './target-values/units.js';
export { isCost } from './target-values/direction.js';
export { stripLatex } from './target-values/latex.js';
export { type Accrual, type AccrualProposal, proposeAccrual } from './monitoring/accrual.js';
export type { IndicatorReport, MoneyRow, ProgressReport } from './monitoring/progress-report.js';
export type { MoneyPlan } from './monitoring/money-plan.js';
export { type IndicatorPlan, type ProgressPlan, proposePlan } from './monitoring/progress-plan.js';
export type { Duty, DutyKind } from './duty/duty.js';
export type {
  IncidentEvent,
  IncidentEventData,
  IncidentState,
  IncidentSubject,
} from './incident/incident.js';
export { evolveIncident } from './incident/incident.js';
export { DUTY_KINDS, DUTY_LABELS } from './duty/duty.js';
export type { DutyDueAnew } from './duty/recomputed-duties.js';
export { type DutiesRecounted, type RecountFacts, recountDuties } from './duty/recomputed-duties.js';
export { isUrgedThatDay } from './urging/urged-that-day.js';
export { recomputeDue } from './approval/recompute-due.js';
export type { StreamEvent, StreamState } from './streams/stream.js';
export type { YearWindow, WindowKind, WindowPlan, WindowStatus } from './year-calendar/year-window.js';
export { labelOfWindow, WINDOW_KINDS, WINDOW_LABELS } from './year-calendar/year-window.js';
export { STATUTORY_TERMS, YEAR_PRESETS, type YearPreset } from './year-calendar/year-presets.data.js';
export { roundWindow } from './year-calendar/round-window.js';
export type { YearCalendarState } from './year-calendar/state.js';
export type { YearCalendarCommand } from './year-calendar/commands.js';
export type { YearCalendarEvent } from './year-calendar/events.js';
export type { YearCalendarRefusal } from './year-calendar/refusals.js';
export type { YearCalendarFacts } from './year-calendar/facts.js';
export type { YearCalendarDecision } from './year-calendar/decision.js';
export { decideYear } from './year-calendar/decide.js';
export { evolveYear } from './year-calendar/evolve.js';
export { recountYear, turnYear } from './year-calendar/turn.js';
export { nextBoundary, openWindows } from './year-calendar/boundaries.js';
export type { DeclarationDoor, DeclarationDoors } from './year-calendar/declaration-doors.js';
export { declarationDoors } from './year-calendar/declaration-doors.js';
export { type Light, type LightColour, COLOUR_WORDS } from './monitoring/light.js';
export { type Quadrant, QUADRANT_WORDS } from './monitoring/project-light.js';
export type { MonitoringPolicy } from './monitoring/monitoring-policy.js';
export { MONITORING_POLICIES, TOWN_MONITORING } from './monitoring/monitoring-policy.data.js';
export { policyFor, policyOf } from './policies/policy-version.js';
export { cutOffOn } from './monitoring/cut-off.js';
export { checkReport } from './monitoring/check-report.js';
export type { ReportFinding } from './monitoring/report-finding.js';
export type { MonitorDecision } from './monitoring/monitor-decision.js';
export { reportState } from './monitoring/report-state.js';
export { ROUND_KINDS, type RoundKind, TOWN_ROUNDS } from './monitoring/round/round-presets.data.js';
export { recountAwaited } from './monitoring/round/awaited-by-round.js';
export type { RoundOffice } from './monitoring/round/round-dates.js';
export type { RoundRegion } from './monitoring/round/count-round.js';
export { planRound, type RoundRequest } from './monitoring/round/round-plan.js';
export { type CountedReport, countReports, type RoundCounts } from './monitoring/round/round-counts.js';
export type { MonitoringRoundState, RoundStatus } from './monitoring/round/round-state.js';
export { ROUND_STATUSES, ROUND_STATUS_LABELS } from './monitoring/round/round-state.js';
export { decideRecount, type RoundRecountFacts } from './monitoring/round/recount-round.js';
export type { RoundEvent } from './monitoring/round/round-events.js';
export type { RoundStep } from './monitoring/round/round.decide.js';
export {
  decideClosed,
  decidePinned,
  decidePlanRound,
  decideRoundStep,
  financeDeskRefusal,
} from './monitoring/round/round.decide.js';
export { evolveRound } from './monitoring/round/round.evolve.js';
export { nextStep } from './monitoring/round/next-step.js';
export { type TableLights, judgeTable } from './monitoring/judge-table.js';
export type { MonitorFacts } from './monitoring/monitor-facts.js';
export type { MonitorRefusal } from './monitoring/monitor-refusals.js';
export type { PinnedTable, ProgressReportState, ReportStatus } from './monitoring/report/report-state.js';
export { REPORT_STATUSES, REPORT_STATUS_LABELS } from './monitoring/report/report-state.js';
export { reportAsTyped } from './monitoring/report/commit-report.js';
export type { ReportEvent } from './monitoring/report/report-events.js';
export {
  decideJudged,
  decideMissed,
  decideReport,
  openReport,
  reporterRefusal,
} from './monitoring/report/report.decide.js';
export { checkerRefusal, decideReturn, decideVerify } from './monitoring/report/verify-report.decide.js';
export { evolveReport } from './monitoring/report/report.evolve.js';
export type { AttachmentType } from './attachments/attachment-type.data.js';
export { ATTACHMENT_LIMIT, ATTACHMENT_TYPES, typeOfName } from './attachments/attachment-type.data.js';
export type {
  Attachment,
  AttachmentRef,
  AttachmentRefusal,
  AttachmentSubject,
} from './attachments/attachment.js';
export { ATTACHMENT_REFUSALS } from './attachments/attachment.js';
export { cleanName } from './attachments/clean-name.js';
export { withEvidence } from './attachments/evidence.js';
export type { Job, JobCount, JobError, JobState, NewJob } from './jobs/job.js';
export { hasEnded, JOB_STATES } from './jobs/job.js';
export type { JobEnding, JobStep } from './jobs/job-steps.js';
export { advanceJob, cancelJob, endJob, openJob, resumeJob } from './jobs/job-steps.js';
export type { CalendarDay, CalendarFile, CalendarScope } from './working-year/calendar-file.js';
export type { LoadedDays, WorkingYearState } from './working-year/state.js';
export type { WorkingYearEvent } from './working-year/events.js';
export type { CalendarRefusal, LoadDecision } from './working-year/load-days.js';
export { evolveWorkingYear, loadDays } from './working-year/load-days.js';
export type { PlanEvent } from './monitoring/plan/plan-events.js';
export type { ProgressPlanState } from './monitoring/plan/plan-stream.js';
export { decideOnPlan, decideProposePlan, evolvePlan } from './monitoring/plan/plan-stream.js';
export { planFor } from './monitoring/plan/plan-fault.js';
export type {
  Consequence,
  CorrectionState,
  CorrectionStatus,
  CorrectionSubject,
  CorrectionKind,
} from './monitoring/correction/correction-state.js';
export { CONSEQUENCES, CORRECTION_STATUSES } from './monitoring/correction/correction-state.js';
export {
  CONSEQUENCE_LABELS,
  CORRECTION_KIND_LABELS,
  CORRECTION_STATUS_LABELS,
} from './monitoring/correction/correction-words.data.js';
export type { CorrectionEvent } from './monitoring/correction/correction-events.js';
export type { CorrectionPlan } from './monitoring/correction/correction.decide.js';
export type { CorrectionOrder, NoticeOrder } from './monitoring/correction/open-correction.decide.js';
export {
  decideCompleteCorrection,
  decidePlanCorrection,
  decideSendBackCorrection,
  decideVerifyCorrection,
} from './monitoring/correction/correction.decide.js';
export {
  decideNotice,
  decideOrderCorrection,
  openCorrection,
} from './monitoring/correction/open-correction.decide.js';
export { correctionOrigin, correctionReasons } from './monitoring/correction/correction-reasons.js';
export { evolveCorrection } from './monitoring/correction/correction.evolve.js';
export type { ClosingLine, ClosingReport, ClosingUnit } from './monitoring/round/closing-report.js';
export { closingReport, executedShare } from './monitoring/round/closing-report.js';
export { budgetOf } from './monitoring/progress-report.js';
export { type Grade, GRADE_WORDS } from './evaluation/evaluation-policy.js';
export { EVALUATION_POLICIES, TOWN_EVALUATION } from './evaluation/evaluation-policy.data.js';
export type { TypedResults } from './evaluation/year/check-entry.js';
export { decideEvaluation, type EvaluationCommand } from './evaluation/year/decide-evaluation.js';
export { drawSample } from './evaluation/year/draw-sample.js';
export { evolveEvaluation } from './evaluation/year/evaluation.evolve.js';
export type { EvaluationEvent } from './evaluation/year/evaluation-events.js';
export type { EvaluationRefusal } from './evaluation/year/evaluation-refusals.js';
export type { EvaluationStatus, SelfEvaluationState } from './evaluation/year/evaluation-state.js';
export { EVALUATION_STATUS_LABELS } from './evaluation/year/evaluation-state.js';
export { openEvaluation } from './evaluation/year/weights.decide.js';
