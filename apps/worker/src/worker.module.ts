import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { MessagingModule } from '#libs/messaging';
import { DispatcherModule, PersistenceModule } from '#libs/persistence';
import type { WorkerConfig } from '#libs/platform';
import { ApplicationModule } from './application.module.js';
import { CalendarChangedHandler } from './calendar/calendar-changed.handler.js';
import { WindowSweep } from './calendar/window-sweep.js';
import { WindowsMovedHandler } from './calendar/windows-moved.handler.js';
import { AttachmentSweep } from './attachments/attachment-sweep.js';
import { KeyKeeper } from './background/key-keeper.js';
import { ClockDriver } from './demo/clock-driver.js';
import { AbandonedJobSweep } from './jobs/abandoned-job-sweep.js';
import { ROUND_HANDLERS } from './monitoring/round-handlers.js';
import { RoundSweep } from './monitoring/round-sweep.js';
import { AnnounceCorrectionHandler } from './notifications/announce-correction.handler.js';
import { AnnounceRectificationHandler } from './notifications/announce-rectification.handler.js';
import { AnnounceTaskHandler } from './notifications/announce-task.handler.js';
import { DeliverHandler } from './notifications/deliver.handler.js';
import { SendDigestHandler } from './notifications/send-digest.handler.js';
import { SendDigestsHandler } from './notifications/send-digests.handler.js';
import { HeldMessageSweep } from './outbox-relay/held-message-sweep.js';
import { LostQueueSweep } from './outbox-relay/lost-queue-sweep.js';
import { OutboxRelay } from './outbox-relay/outbox-relay.js';
import { queueBackendOf } from './queue-backend.js';
import { ComposeRemindersHandler } from './reminders/compose-reminders.handler.js';
import { OpenEvaluationsHandler } from './reminders/open-evaluations.handler.js';
import { ReminderSweep } from './reminders/reminder-sweep.js';

/** One handler for each message: the process does not start otherwise. */
const HANDLERS = [
  AnnounceCorrectionHandler,
  AnnounceRectificationHandler,
  AnnounceTaskHandler,
  CalendarChangedHandler,
  ComposeRemindersHandler,
  DeliverHandler,
  OpenEvaluationsHandler,
  SendDigestHandler,
  SendDigestsHandler,
  WindowsMovedHandler,
  ...ROUND_HANDLERS,
];

/** The worker process: outbox to queue, queue to use cases, and the clock of a demonstration. */
@Module({})
export class WorkerModule {
  static forRoot(config: WorkerConfig): DynamicModule {
    const { dbHost: host, dbPort: port, dbName: database, mode } = config;
    const app = { role: 'pifu_app', password: config.dbAppPassword.reveal() };
    const dispatcher = { role: 'pifu_dispatcher', password: config.dbDispatcherPassword.reveal() };
    return {
      module: WorkerModule,
      imports: [
        PersistenceModule.forRoot({ host, port, database, ...app }),
        DispatcherModule.forRoot({ host, port, database, ...dispatcher, poolSize: 4 }),
        ApplicationModule.forRoot(config),
        MessagingModule.forRoot({ backend: queueBackendOf(config), prefix: config.queuePrefix }, HANDLERS),
      ],
      // in production nobody moves the clock
      providers: [
        AbandonedJobSweep,
        AttachmentSweep,
        KeyKeeper,
        OutboxRelay,
        HeldMessageSweep,
        LostQueueSweep,
        ReminderSweep,
        WindowSweep,
        RoundSweep,
        ...(mode === 'production' ? [] : [ClockDriver]),
      ],
    };
  }
}
