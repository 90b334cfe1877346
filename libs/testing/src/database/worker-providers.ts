import type { Provider } from '@nestjs/common';
import { MESSAGE_PROVIDERS, NoticePrinter, NotificationChannels } from '#libs/application';
import { PlainNoticePrinter } from '../in-memory/plain-notice-printer.js';
import { RecordingMailer } from '../in-memory/recording-mailer.js';

/** Everything that the worker does besides what the api does; its mail is kept, its notices are printed plainly. */
export const WORKER_PROVIDERS: readonly Provider[] = [
  ...MESSAGE_PROVIDERS,
  { provide: NotificationChannels, useValue: new NotificationChannels([new RecordingMailer()], null) },
  { provide: NoticePrinter, useClass: PlainNoticePrinter },
];
