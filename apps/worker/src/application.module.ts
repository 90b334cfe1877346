import type { DynamicModule } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { Entropy, Mailer, MESSAGE_PROVIDERS } from '#libs/application';
import type { WorkerConfig } from '#libs/platform';
import { NodeEntropy } from '#libs/platform';
import { NoMailer, SmtpMailer } from './notifications/smtp-mailer.js';

/** Use cases of this process; their ports come from the persistence module, the mail channel from here. */
@Global()
@Module({})
export class ApplicationModule {
  static forRoot({ smtpUrl, mailFrom }: WorkerConfig): DynamicModule {
    const mailer = smtpUrl === null ? new NoMailer() : new SmtpMailer(smtpUrl, mailFrom);
    return {
      module: ApplicationModule,
      providers: [
        ...MESSAGE_PROVIDERS,
        { provide: Entropy, useClass: NodeEntropy },
        { provide: Mailer, useValue: mailer },
      ],
      exports: [...MESSAGE_PROVIDERS, Entropy, Mailer],
    };
  }
}
