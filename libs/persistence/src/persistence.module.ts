import type { DynamicModule, Provider } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import {
  AttachmentRepository,
  BusinessClock,
  CalendarFeedStore,
  CalendarRepository,
  ChangeFeed,
  ChannelSettingsRepository,
  ClockAdvanceRepository,
  CommittedMessages,
  DeadLetterRepository,
  DeliveryRepository,
  DirectoryRepository,
  DistrictRepository,
  DistrictSetUp,
  DutyQueries,
  DutyRepository,
  EventStore,
  GoalTableQueries,
  GoalTableRepository,
  HandledMessages,
  IdempotencyStore,
  IncidentQueries,
  JobRepository,
  MonitorQueries,
  NoticeRepository,
  OpenSubjects,
  Outbox,
  QueueFigures,
  ReminderRepository,
  RoundPages,
  SelfEvaluationQueries,
  SignInStore,
  StreamStore,
  TaskQueries,
  UnitOfWork,
} from '#libs/application';
import { DataSource } from 'typeorm';
import { PgAttachmentRepository } from './attachments/pg-attachment.repository.js';
import { PgCalendarFeedStore } from './calendar/pg-calendar-feed.store.js';
import { PgCalendarRepository } from './calendar/pg-calendar.repository.js';
import { PgChangeFeed } from './changes/pg-change-feed.js';
import { dataSourceOf } from './data-source.js';
import { PgChannelSettingsRepository } from './directory/pg-channel-settings.repository.js';
import { PgDirectoryRepository } from './directory/pg-directory.repository.js';
import { PgDistrictSetUp } from './directory/pg-district-set-up.js';
import { PgDistrictRepository } from './directory/pg-district.repository.js';
import { PgDutyQueries } from './duties/pg-duty.queries.js';
import { PgDutyRepository } from './duties/pg-duty.repository.js';
import { PgOpenSubjects } from './duties/pg-open-subjects.js';
import { PgIncidentQueries } from './incidents/pg-incident.queries.js';
import { PgSelfEvaluationQueries } from './evaluate/pg-self-evaluation.queries.js';
import { PgEventStore } from './event-store/pg-event-store.js';
import { PgGoalTableRepository } from './goal-table/pg-goal-table.repository.js';
import { PgJobRepository } from './jobs/pg-job.repository.js';
import type { PersistenceOptions } from './persistence.options.js';
import { PgMonitorQueries } from './monitor/pg-monitor.queries.js';
import { PgRoundPages } from './monitor/pg-round-pages.js';
import { PgClockAdvanceRepository } from './queue/pg-clock-advance.repository.js';
import { PgDeadLetterRepository } from './queue/pg-dead-letter.repository.js';
import { PgDeliveryRepository } from './queue/pg-delivery.repository.js';
import { PgIdempotencyStore } from './queue/pg-idempotency.store.js';
import { PgNoticeRepository } from './queue/pg-notice.repository.js';
import { PgHandledMessages, PgOutbox } from './queue/pg-outbox.js';
import { PgQueueFigures } from './queue/pg-queue-figures.js';
import { PgReminderRepository } from './queue/pg-reminder.repository.js';
import { PgGoalTableQueries } from './read/pg-goal-table.queries.js';
import { PgTaskQueries } from './read/pg-task.queries.js';
import { PgSignInStore } from './sign-in/pg-sign-in.store.js';
import { PgStreamStore } from './streams/pg-stream.store.js';
import { PgBusinessClock } from './unit-of-work/pg-business-clock.js';
import { PgUnitOfWork } from './unit-of-work/pg-unit-of-work.js';

const PORTS: readonly Provider[] = [
  PgUnitOfWork,
  { provide: UnitOfWork, useExisting: PgUnitOfWork },
  { provide: AttachmentRepository, useClass: PgAttachmentRepository },
  { provide: BusinessClock, useClass: PgBusinessClock },
  { provide: CalendarFeedStore, useClass: PgCalendarFeedStore },
  { provide: CalendarRepository, useClass: PgCalendarRepository },
  { provide: ChannelSettingsRepository, useClass: PgChannelSettingsRepository },
  { provide: ChangeFeed, useClass: PgChangeFeed },
  { provide: ClockAdvanceRepository, useClass: PgClockAdvanceRepository },
  { provide: DeadLetterRepository, useClass: PgDeadLetterRepository },
  { provide: DeliveryRepository, useClass: PgDeliveryRepository },
  { provide: DirectoryRepository, useClass: PgDirectoryRepository },
  { provide: DistrictRepository, useClass: PgDistrictRepository },
  { provide: DistrictSetUp, useClass: PgDistrictSetUp },
  { provide: DutyQueries, useClass: PgDutyQueries },
  { provide: DutyRepository, useClass: PgDutyRepository },
  { provide: EventStore, useClass: PgEventStore },
  { provide: GoalTableQueries, useClass: PgGoalTableQueries },
  { provide: GoalTableRepository, useClass: PgGoalTableRepository },
  { provide: HandledMessages, useClass: PgHandledMessages },
  { provide: IdempotencyStore, useClass: PgIdempotencyStore },
  { provide: JobRepository, useClass: PgJobRepository },
  { provide: MonitorQueries, useClass: PgMonitorQueries },
  { provide: NoticeRepository, useClass: PgNoticeRepository },
  { provide: IncidentQueries, useClass: PgIncidentQueries },
  { provide: OpenSubjects, useClass: PgOpenSubjects },
  PgOutbox,
  { provide: Outbox, useExisting: PgOutbox },
  { provide: CommittedMessages, useExisting: PgOutbox },
  { provide: QueueFigures, useClass: PgQueueFigures },
  { provide: ReminderRepository, useClass: PgReminderRepository },
  { provide: RoundPages, useClass: PgRoundPages },
  { provide: SelfEvaluationQueries, useClass: PgSelfEvaluationQueries },
  { provide: SignInStore, useClass: PgSignInStore },
  { provide: StreamStore, useClass: PgStreamStore },
  { provide: TaskQueries, useClass: PgTaskQueries },
];

/** Every port of the application on PostgreSQL, over one pool of the application's role. */
@Global()
@Module({})
export class PersistenceModule {
  static forRoot(options: PersistenceOptions): DynamicModule {
    const source: Provider = { provide: DataSource, useFactory: () => dataSourceOf(options).initialize() };
    const tokens = PORTS.map((port) => ('provide' in port ? port.provide : port));
    return { module: PersistenceModule, providers: [source, ...PORTS], exports: [DataSource, ...tokens] };
  }

  constructor(private readonly source: DataSource) {}

  /** The pool is closed after everything that used it. */
  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
