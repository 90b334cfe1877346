import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  AttachmentRepository,
  BusinessClock,
  CalendarFeedStore,
  CalendarRepository,
  ChangeFeed,
  ChannelSettingsRepository,
  ClockAdvanceRepository,
  DeadLetterRepository,
  DeliveryRepository,
  DirectoryRepository,
  DistrictRepository,
  DutyQueries,
  DutyRepository,
  Entropy,
  EventStore,
  GoalTableQueries,
  GoalTableRepository,
  HandledMessages,
  IdempotencyStore,
  IncidentQueries,
  JobRepository,
  MESSAGE_PROVIDERS,
  MonitorQueries,
  NoticePrinter,
  NoticeRepository,
  OpenSubjects,
  NotificationChannels,
  Outbox,
  QueueFigures,
  ReminderRepository,
  REQUEST_PROVIDERS,
  RoundPages,
  SelfEvaluationQueries,
  StreamStore,
  TaskQueries,
  UnitOfWork,
} from '#libs/application';
import { CountingEntropy } from './counting-entropy.js';
import { InMemoryAttachmentRepository } from './in-memory-attachment.repository.js';
import { InMemoryChangeFeed } from './in-memory-change-feed.js';
import type { InMemoryDatabase } from './in-memory-database.js';
import { InMemoryCalendarFeedStore } from './in-memory-calendar-feed.store.js';
import { InMemoryDeadLetterRepository } from './in-memory-dead-letter.repository.js';
import { InMemoryChannelSettingsRepository, InMemoryDeliveryRepository } from './in-memory-deliveries.js';
import { InMemoryDirectoryRepository } from './in-memory-directory.repository.js';
import { InMemoryDutyQueries } from './in-memory-duty.queries.js';
import { InMemoryDutyRepository } from './in-memory-duty.repository.js';
import { InMemoryGoalTableQueries } from './in-memory-goal-table.queries.js';
import { InMemoryGoalTableRepository } from './in-memory-goal-table.repository.js';
import { InMemoryJobRepository } from './in-memory-job.repository.js';
import {
  InMemoryCalendarRepository,
  InMemoryClockAdvanceRepository,
  InMemoryDistrictRepository,
  InMemoryHandledMessages,
  InMemoryNoticeRepository,
  InMemoryOutbox,
} from './in-memory-messages.js';
import { InMemoryEventStore, InMemoryIdempotencyStore } from './in-memory-record.js';
import { InMemoryIncidentQueries } from './in-memory-incident.queries.js';
import { InMemoryOpenSubjects } from './in-memory-open-subjects.js';
import { InMemoryMonitorQueries } from './in-memory-monitor.queries.js';
import { InMemoryRoundPages } from './in-memory-round-pages.js';
import { InMemoryQueueFigures } from './in-memory-queue-figures.js';
import { InMemoryReminderRepository } from './in-memory-reminder.repository.js';
import { InMemoryStreamStore } from './in-memory-stream.store.js';
import { InMemorySelfEvaluationQueries } from './in-memory-self-evaluation.queries.js';
import { InMemoryTaskQueries } from './in-memory-task.queries.js';
import { InMemoryBusinessClock, InMemoryUnitOfWork } from './in-memory-unit-of-work.js';
import { PlainNoticePrinter } from './plain-notice-printer.js';
import { RecordingMailer } from './recording-mailer.js';

/** Every use case and view over the in-memory adapters: what a unit test drives. */
export async function applicationInMemory(database: InMemoryDatabase): Promise<INestApplicationContext> {
  @Module({
    providers: [
      { provide: UnitOfWork, useValue: new InMemoryUnitOfWork(database) },
      { provide: DistrictRepository, useValue: new InMemoryDistrictRepository(database) },
      { provide: AttachmentRepository, useClass: InMemoryAttachmentRepository },
      { provide: BusinessClock, useClass: InMemoryBusinessClock },
      { provide: CalendarFeedStore, useClass: InMemoryCalendarFeedStore },
      { provide: CalendarRepository, useClass: InMemoryCalendarRepository },
      { provide: ChannelSettingsRepository, useClass: InMemoryChannelSettingsRepository },
      { provide: ChangeFeed, useClass: InMemoryChangeFeed },
      { provide: ClockAdvanceRepository, useClass: InMemoryClockAdvanceRepository },
      { provide: DeadLetterRepository, useClass: InMemoryDeadLetterRepository },
      { provide: DeliveryRepository, useClass: InMemoryDeliveryRepository },
      { provide: DirectoryRepository, useClass: InMemoryDirectoryRepository },
      { provide: DutyQueries, useClass: InMemoryDutyQueries },
      { provide: DutyRepository, useClass: InMemoryDutyRepository },
      { provide: Entropy, useClass: CountingEntropy },
      { provide: EventStore, useClass: InMemoryEventStore },
      { provide: GoalTableQueries, useClass: InMemoryGoalTableQueries },
      { provide: GoalTableRepository, useClass: InMemoryGoalTableRepository },
      { provide: HandledMessages, useClass: InMemoryHandledMessages },
      { provide: IdempotencyStore, useClass: InMemoryIdempotencyStore },
      { provide: JobRepository, useClass: InMemoryJobRepository },
      { provide: MonitorQueries, useClass: InMemoryMonitorQueries },
      { provide: NoticePrinter, useClass: PlainNoticePrinter },
      { provide: NoticeRepository, useClass: InMemoryNoticeRepository },
      { provide: IncidentQueries, useClass: InMemoryIncidentQueries },
      { provide: OpenSubjects, useClass: InMemoryOpenSubjects },
      { provide: NotificationChannels, useValue: new NotificationChannels([new RecordingMailer()], null) },
      { provide: Outbox, useClass: InMemoryOutbox },
      { provide: QueueFigures, useClass: InMemoryQueueFigures },
      { provide: ReminderRepository, useClass: InMemoryReminderRepository },
      { provide: RoundPages, useClass: InMemoryRoundPages },
      { provide: StreamStore, useClass: InMemoryStreamStore },
      { provide: SelfEvaluationQueries, useClass: InMemorySelfEvaluationQueries },
      { provide: TaskQueries, useClass: InMemoryTaskQueries },
      ...REQUEST_PROVIDERS,
      ...MESSAGE_PROVIDERS,
    ],
  })
  class ApplicationInMemory {}
  return NestFactory.createApplicationContext(ApplicationInMemory, { logger: ['error'] });
}
