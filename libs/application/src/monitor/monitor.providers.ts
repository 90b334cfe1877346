import { CheckReportsUseCase } from './check-reports.use-case.js';
import { CloseRoundUseCase } from './close-round.use-case.js';
import { CorrectionActs } from './correction-acts.js';
import { CorrectionsQuery } from './corrections.query.js';
import { MonitorActs } from './monitor-acts.js';
import { MonitorFactsLoader } from './monitor-facts.loader.js';
import { MonitorReader } from './monitor-reader.js';
import { PinTablesUseCase } from './pin-tables.use-case.js';
import { PlanByWindow } from './plan-by-window.js';
import { PlanRoundUseCase } from './plan-round.use-case.js';
import { ProgressPlanActs } from './progress-plan-acts.js';
import { ProgressPlanQuery } from './progress-plan.query.js';
import { ProgressReportActs } from './progress-report-acts.js';
import { ReportViewQuery } from './report-view.query.js';
import { RequestCheckUseCase } from './request-check.use-case.js';
import { RecountRoundsUseCase } from './recount-rounds.use-case.js';
import { RoundRecountLoader } from './round-recount.loader.js';
import { RoundRegionLoader } from './round-region.loader.js';
import { RoundWorker } from './round-worker.js';
import { RoundsQuery } from './rounds.query.js';
import { SaveDraftUseCase } from './save-draft.use-case.js';
import { StepRoundUseCase } from './step-round.use-case.js';
import { StreamBatchRecorder } from '../streams/stream-batch-recorder.js';
import { WarnDesk } from './warn-desk.js';

/** What answers requests about monitoring. */
export const MONITOR_REQUEST_PROVIDERS = [
  CorrectionActs,
  CorrectionsQuery,
  MonitorActs,
  MonitorFactsLoader,
  MonitorReader,
  PlanByWindow,
  PlanRoundUseCase,
  ProgressPlanActs,
  ProgressPlanQuery,
  ProgressReportActs,
  ReportViewQuery,
  RequestCheckUseCase,
  RoundRegionLoader,
  RoundsQuery,
  SaveDraftUseCase,
] as const;

/** What handles the messages of rounds. */
export const MONITOR_MESSAGE_PROVIDERS = [
  CheckReportsUseCase,
  CloseRoundUseCase,
  MonitorFactsLoader,
  PinTablesUseCase,
  PlanByWindow,
  RecountRoundsUseCase,
  RoundRecountLoader,
  RoundRegionLoader,
  RoundWorker,
  StreamBatchRecorder,
  StepRoundUseCase,
  WarnDesk,
] as const;
