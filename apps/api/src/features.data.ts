import { AttachmentsModule } from './attachments/attachments.module.js';
import { CalendarModule } from './calendar/calendar.module.js';
import { ChecksModule } from './checks/checks.module.js';
import { DeadLettersModule } from './dead-letters/dead-letters.module.js';
import { DeclareModule } from './declare/declare.module.js';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { DutiesModule } from './duties/duties.module.js';
import { JobsModule } from './jobs/jobs.module.js';
import { MonitorModule } from './monitor/monitor.module.js';
import { EvaluateModule } from './evaluate/evaluate.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { PublicModule } from './public/public.module.js';
import { PublishModule } from './publish/publish.module.js';
import { QueuesModule } from './queues/queues.module.js';
import { RecordModule } from './record/record.module.js';
import { SessionModule } from './session/session.module.js';
import { StreamModule } from './stream/stream.module.js';
import { TasksModule } from './tasks/tasks.module.js';

/** What the api offers everywhere. */
export const FEATURES = [
  DeclareModule,
  CalendarModule,
  ChecksModule,
  TasksModule,
  DutiesModule,
  PublishModule,
  DirectoryModule,
  RecordModule,
  NoticesModule,
  MonitorModule,
  JobsModule,
  AttachmentsModule,
  StreamModule,
  QueuesModule,
  PublicModule,
  SessionModule,
  DeadLettersModule,
  DeliveriesModule,
  EvaluateModule,
  OperationsModule,
];

/** What exists in a demonstration and a test only. */
export const DEMO_FEATURES = [DemoModule];
