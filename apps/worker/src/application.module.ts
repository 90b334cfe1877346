import type { DynamicModule } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import {
  AttachmentStore,
  Entropy,
  MESSAGE_PROVIDERS,
  NoticePrinter,
  NotificationChannels,
  SweepAttachmentsUseCase,
} from '#libs/application';
import type { WorkerConfig } from '#libs/platform';
import { attachmentStoreOf, NodeEntropy } from '#libs/platform';
import { FormNoticePrinter } from './monitoring/form-notice-printer.js';
import { channelsOf } from './notifications/channels/channels-of.js';

/** Use cases of this process; their ports come from the persistence module, the channels from here. */
@Global()
@Module({})
export class ApplicationModule {
  static forRoot(config: WorkerConfig): DynamicModule {
    return {
      module: ApplicationModule,
      providers: [
        ...MESSAGE_PROVIDERS,
        SweepAttachmentsUseCase,
        { provide: AttachmentStore, useValue: attachmentStoreOf(config) },
        { provide: Entropy, useClass: NodeEntropy },
        { provide: NoticePrinter, useClass: FormNoticePrinter },
        { provide: NotificationChannels, useValue: channelsOf(config) },
      ],
      exports: [...MESSAGE_PROVIDERS, SweepAttachmentsUseCase, Entropy, NoticePrinter, NotificationChannels],
    };
  }
}
