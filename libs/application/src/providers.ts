import { CommandRecorder } from './action/command-recorder.js';
import { FactsLoader } from './action/facts-loader.js';
import { IdempotentCommands } from './action/idempotent-commands.js';
import { TakeActionUseCase } from './action/take-action.use-case.js';
import { TaskSchedule } from './action/task-schedule.js';
import { CalendarFeedQuery } from './calendar/calendar-feed.query.js';
import { OwnFeedUseCase } from './calendar/own-feed.use-case.js';
import { FollowCalendarUseCase } from './calendar/follow-calendar.use-case.js';
import { FollowWindowsUseCase } from './calendar/follow-windows.use-case.js';
import { MovedWindows } from './calendar/moved-windows.js';
import { LoadCalendarUseCase } from './calendar/load-calendar.use-case.js';
import { PlanYearUseCase } from './calendar/plan-year.use-case.js';
import { RecountYearsUseCase } from './calendar/recount-years.use-case.js';
import { TurnYearUseCase } from './calendar/turn-year.use-case.js';
import { WorkingYearQuery } from './calendar/working-year.query.js';
import { YearCalendarQuery } from './calendar/year-calendar.query.js';
import { YearFacts } from './calendar/year-facts.js';
import { DeadLettersQuery } from './dead-letters/dead-letters.query.js';
import { ReasonedActs } from './action/reasoned-acts.js';
import { SettleDeadLetterUseCase } from './dead-letters/settle-dead-letter.use-case.js';
import { DutySchedule } from './duties/duty-schedule.js';
import { DutiesQuery } from './duties/duties.query.js';
import { RecomputeDueDatesUseCase } from './duties/recompute-due-dates.use-case.js';
import { SubjectPlan } from './duties/subject-plan.js';
import { IncidentBook } from './incidents/incident-book.js';
import { IncidentsQuery } from './incidents/incidents.query.js';
import { AdvanceClockUseCase } from './demo/advance-clock.use-case.js';
import { NoteClockMovedUseCase } from './demo/note-clock-moved.use-case.js';
import { Attachments } from './attachments/attachments.js';
import { ReadAttachmentQuery } from './attachments/read-attachment.query.js';
import { StoreAttachmentUseCase } from './attachments/store-attachment.use-case.js';
import { ChangesQuery } from './changes/changes.query.js';
import { QueuesQuery } from './queues/queues.query.js';
import { CancelJobUseCase } from './jobs/cancel-job.use-case.js';
import { FailAbandonedJobsUseCase } from './jobs/fail-abandoned-jobs.use-case.js';
import { JobProgress } from './jobs/job-progress.js';
import { JobsQuery } from './jobs/jobs.query.js';
import { ResumeJobUseCase } from './jobs/resume-job.use-case.js';
import { EvaluateYearUseCase } from './evaluate/evaluate-year.use-case.js';
import { EvaluationOpenings } from './evaluate/evaluation-openings.js';
import { EvaluationsQuery } from './evaluate/evaluations.query.js';
import { OpenEvaluationsUseCase } from './evaluate/open-evaluations.use-case.js';
import { TakeEvaluationStepUseCase } from './evaluate/take-evaluation-step.use-case.js';
import { ChannelDispatch } from './notify/channel-dispatch.js';
import { DeliverUseCase } from './notify/deliver.use-case.js';
import { DeliveriesQuery } from './notify/deliveries.query.js';
import { DeliveryMessage } from './notify/delivery-message.js';
import { NoticeSender } from './notify/notice-sender.js';
import { OwnChannelsUseCase } from './notify/own-channels.use-case.js';
import { ReplayDeliveryUseCase } from './notify/replay-delivery.use-case.js';
import { MONITOR_MESSAGE_PROVIDERS, MONITOR_REQUEST_PROVIDERS } from './monitor/monitor.providers.js';
import { ColleaguesQuery } from './read/colleagues.query.js';
import { DirectoryQuery } from './read/directory.query.js';
import { GoalTableViewQuery } from './read/goal-table-view.query.js';
import { LastYear } from './read/last-year.js';
import { ListsQuery } from './read/lists.query.js';
import { NoticesQuery } from './read/notices.query.js';
import { PublicTablesQuery } from './read/public-tables.query.js';
import { ReadableTables } from './read/readable-table.js';
import { TaskViewQuery } from './read/task-view.query.js';
import { TimelineQuery } from './read/timeline.query.js';
import { Today } from './read/today.js';
import { AnnounceCorrectionUseCase } from './remind/announce-correction.use-case.js';
import { AnnounceTaskUseCase } from './remind/announce-task.use-case.js';
import { ComposeRemindersUseCase } from './remind/compose-reminders.use-case.js';
import { DigestContent } from './remind/digest-content.js';
import { QuietHours } from './remind/quiet-hours.js';
import { SendDigestsUseCase } from './remind/send-digests.use-case.js';
import { DirectoryLookup } from './remind/directory-lookup.js';
import { DutyAudience } from './remind/duty-audience.js';
import { PlannedRemindersQuery } from './remind/planned-reminders.query.js';
import { SubjectAudience } from './remind/subject-audience.js';
import { TaskAudience } from './remind/task-audience.js';
import { UrgeUseCase } from './urge/urge.use-case.js';
import { UrgingPlanner } from './urge/urging-planner.js';
import { UrgingSubjects } from './urge/urging-subjects.js';
import { StreamRecorder } from './streams/stream-recorder.js';

/** What answers requests: every use case and view of the api process. */
export const REQUEST_PROVIDERS = [
  AdvanceClockUseCase,
  Attachments,
  CalendarFeedQuery,
  CancelJobUseCase,
  ChangesQuery,
  ColleaguesQuery,
  CommandRecorder,
  DeadLettersQuery,
  DeliveriesQuery,
  DirectoryQuery,
  DirectoryLookup,
  DutiesQuery,
  DutyAudience,
  DutySchedule,
  EvaluateYearUseCase,
  EvaluationOpenings,
  EvaluationsQuery,
  FactsLoader,
  GoalTableViewQuery,
  IdempotentCommands,
  IncidentBook,
  IncidentsQuery,
  JobProgress,
  JobsQuery,
  LastYear,
  ListsQuery,
  LoadCalendarUseCase,
  MovedWindows,
  NoticesQuery,
  OwnChannelsUseCase,
  OwnFeedUseCase,
  PlannedRemindersQuery,
  PublicTablesQuery,
  QueuesQuery,
  ReadableTables,
  RecomputeDueDatesUseCase,
  ReasonedActs,
  ReplayDeliveryUseCase,
  ResumeJobUseCase,
  SettleDeadLetterUseCase,
  StreamRecorder,
  SubjectAudience,
  SubjectPlan,
  TaskAudience,
  UrgeUseCase,
  UrgingPlanner,
  UrgingSubjects,
  TakeActionUseCase,
  TakeEvaluationStepUseCase,
  TaskSchedule,
  TaskViewQuery,
  TimelineQuery,
  Today,
  PlanYearUseCase,
  WorkingYearQuery,
  YearCalendarQuery,
  YearFacts,
  ...MONITOR_REQUEST_PROVIDERS,
] as const;

/** What needs the folder of attachments: taking files in and giving them out. */
export const FILE_PROVIDERS = [ReadAttachmentQuery, StoreAttachmentUseCase] as const;

/** What handles messages: every use case of the worker process. */
export const MESSAGE_PROVIDERS = [
  AnnounceCorrectionUseCase,
  AnnounceTaskUseCase,
  ChannelDispatch,
  ComposeRemindersUseCase,
  JobProgress,
  DirectoryLookup,
  DutyAudience,
  DutySchedule,
  DeliverUseCase,
  DeliveryMessage,
  DigestContent,
  QuietHours,
  FailAbandonedJobsUseCase,
  EvaluationOpenings,
  FactsLoader,
  FollowCalendarUseCase,
  FollowWindowsUseCase,
  IncidentBook,
  NoteClockMovedUseCase,
  NoticeSender,
  OpenEvaluationsUseCase,
  RecomputeDueDatesUseCase,
  RecountYearsUseCase,
  SendDigestsUseCase,
  StreamRecorder,
  SubjectAudience,
  SubjectPlan,
  TaskAudience,
  TaskSchedule,
  TurnYearUseCase,
  Today,
  ...MONITOR_MESSAGE_PROVIDERS,
] as const;
