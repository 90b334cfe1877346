export { aDuty, DUTY_STREAM } from './duties.js';
export { testServers } from './database/test-servers.js';
export type { FreshDatabase } from './database/fresh-database.js';
export { freshDatabase } from './database/fresh-database.js';
export { idOf, seedTown, TENANT, TOWN_UNITS } from './database/seeded-town.js';
export { openRoundTheClock } from './database/tireless-office.js';
export { applicationOver } from './database/application-context.js';
export {
  acceptedTables,
  anonymous,
  cellsOf,
  countingIds,
  differences,
  idsOf,
  withTarget,
} from './goal-table-files.js';
export type { CliEnding } from './stack/cli-process.js';
export { runPifu } from './stack/cli-process.js';
export type { ApiProcess } from './stack/api-process.js';
export { spawnApi, startApi } from './stack/api-process.js';
export type { HeardMessage } from './stack/event-stream.js';
export { EventStream } from './stack/event-stream.js';
export type { Answer, Sending } from './stack/person-client.js';
export { PersonClient } from './stack/person-client.js';
export type { TownStack } from './stack/town-stack.js';
export {
  apiEnvironment,
  attachmentFolder,
  giveCredentials,
  startTown,
  TOWN_PASSWORD,
} from './stack/town-stack.js';
export type { SeenTask, Station } from './stack/journey.js';
export {
  bringTo,
  decideBy,
  draftBy,
  LETTER,
  myTask,
  named,
  placesOf,
  sendBy,
  typed,
} from './stack/journey.js';
export { schemaText } from './database/schema-text.js';
export type { StoredStep } from './database/stored-walk.js';
export { addEverybody, storedSteps } from './database/stored-walk.js';
export { TownHall } from './database/town-hall.js';
export { dispatcherOver } from './database/dispatcher-context.js';
export { placesRefused, takenAs } from './dto-input.js';
export { tableViewOf, taskViewOf } from './views.js';
export { PORT_CONFORMANCE } from './conformance/port-conformance.js';
export { openStoredTown } from './conformance/open-stored-town.js';
export type { Drawn } from './model/played-world.js';
export type { Expected, Wished } from './model/case-model.js';
export { expectedOf } from './model/case-model.js';
export type { Choice } from './model/choose-request.js';
export { choices, requestOf, rivals } from './model/choose-request.js';
export type { Played } from './model/model-town.js';
export { ModelTown, OVERTURE } from './model/model-town.js';
export type { Rival } from './model/serial-order.js';
export { serialOrderOf } from './model/serial-order.js';
export type { TcpProxy } from './queue/tcp-proxy.js';
export { tcpProxy } from './queue/tcp-proxy.js';
export type { FreshQueue } from './queue/fresh-queue.js';
export { freshQueue } from './queue/fresh-queue.js';
export type { Arrival, Script } from './queue/messaging-context.js';
export { messagingOver, SCRIPTED_HANDLERS } from './queue/messaging-context.js';
export { eventually } from './queue/eventually.js';
export type { WorkerProcess } from './stack/worker-process.js';
export { allowClockMoves, startWorker, workerEnvironment } from './stack/worker-process.js';
export type { CaughtMail } from './stack/mail-sink.js';
export { mailsIn, wallTimeOf } from './stack/mail-sink.js';
export { MonitoredTown } from './in-memory/monitored-town.js';
export { WorkingTown } from './in-memory/working-town.js';
export { storedNationalCalendar } from './in-memory/in-memory-district.js';
export type { ChaosTown, LocalServers } from './chaos/chaos-town.js';
export { chaosTown } from './chaos/chaos-town.js';
export type { Acknowledged } from './chaos/patient-caller.js';
export { insist } from './chaos/patient-caller.js';
export { flawless, judge } from './chaos/ledger.js';
export { seedFarDistrict } from './database/far-district.js';
export type { HostileFile } from './files/hostile-file.js';
export { HOSTILE_FILES } from './files/hostile-files.data.js';
export { pdfFile, SOUND_FILES } from './files/sound-files.js';
export type { RobotAnswer, RobotServer, SeenRequest } from './queue/robot-server.js';
export { startRobotServer } from './queue/robot-server.js';
export { robotServices } from './queue/robot-services.js';
export { CalendarDesk, INVENTED_2027, MID_YEAR_LEAVE, TOWN_PRESET } from './calendar-desk.js';
export { HALF_YEAR, MonitorHall } from './database/monitor-hall.js';
export { HALF_2027, TownBefore2027 } from './in-memory/town-before-2027.js';
export { PlainNoticePrinter } from './in-memory/plain-notice-printer.js';
export { WORKER_PROVIDERS } from './database/worker-providers.js';
export { RecordingMailer } from './in-memory/recording-mailer.js';
export { WarmPifu } from './stack/warm-pifu.js';
export { ScriptedDispatcher } from './queue/scripted-dispatcher.js';
export type { OpenedRound } from './in-memory/opened-round.js';
export { openedRound } from './in-memory/opened-round.js';
