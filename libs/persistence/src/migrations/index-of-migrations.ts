import { CreateFoundation1700000000001 } from './1700000000001-create-foundation.js';
import { CreateDirectory1700000000002 } from './1700000000002-create-directory.js';
import { CreateRecord1700000000003 } from './1700000000003-create-record.js';
import { CreateGoalTables1700000000004 } from './1700000000004-create-goal-tables.js';
import { CreateQueue1700000000005 } from './1700000000005-create-queue.js';
import { LoadNationalCalendar1700000000006 } from './1700000000006-load-national-calendar.js';
import { KeepExplanations1700000000007 } from './1700000000007-keep-explanations.js';
import { KeepFailures1700000000008 } from './1700000000008-keep-failures.js';
import { SettleDeadLetters1700000000009 } from './1700000000009-settle-dead-letters.js';
import { ForgetOldKeys1700000000010 } from './1700000000010-forget-old-keys.js';
import { KnowNewStreams1700000000011 } from './1700000000011-know-new-streams.js';
import { CreateDuties1700000000012 } from './1700000000012-create-duties.js';
import { CreateYearCalendars1700000000013 } from './1700000000013-create-year-calendars.js';
import { CreateJobs1700000000014 } from './1700000000014-create-jobs.js';
import { CreateAttachments1700000000015 } from './1700000000015-create-attachments.js';
import { CreateMonitoring1700000000016 } from './1700000000016-create-monitoring.js';
import { KeepDeliveries1700000000017 } from './1700000000017-keep-deliveries.js';
import { CreateSelfEvaluations1700000000018 } from './1700000000018-create-self-evaluations.js';
import { CreateIncidents1700000000021 } from './1700000000021-create-incidents.js';
import { Urge1700000000022 } from './1700000000022-urge.js';
import { FindJobsUnderWay1700000000023 } from './1700000000023-find-jobs-under-way.js';
import { TellOfFeeds1700000000024 } from './1700000000024-tell-of-feeds.js';
import { KnowRectification1700000000026 } from './1700000000026-know-rectification.js';
import { CheckAtDepartments1700000000027 } from './1700000000027-check-at-departments.js';
import { KeepOfficeHours1700000000028 } from './1700000000028-keep-office-hours.js';
import { HoldMessages1700000000029 } from './1700000000029-hold-messages.js';

/** All migrations, oldest first. */
export const MIGRATIONS = [
  CreateFoundation1700000000001,
  CreateDirectory1700000000002,
  CreateRecord1700000000003,
  CreateGoalTables1700000000004,
  CreateQueue1700000000005,
  LoadNationalCalendar1700000000006,
  KeepExplanations1700000000007,
  KeepFailures1700000000008,
  SettleDeadLetters1700000000009,
  ForgetOldKeys1700000000010,
  KnowNewStreams1700000000011,
  CreateDuties1700000000012,
  CreateYearCalendars1700000000013,
  CreateJobs1700000000014,
  CreateAttachments1700000000015,
  CreateMonitoring1700000000016,
  KeepDeliveries1700000000017,
  CreateSelfEvaluations1700000000018,
  CreateIncidents1700000000021,
  Urge1700000000022,
  FindJobsUnderWay1700000000023,
  TellOfFeeds1700000000024,
  KnowRectification1700000000026,
  CheckAtDepartments1700000000027,
  KeepOfficeHours1700000000028,
  HoldMessages1700000000029,
];
