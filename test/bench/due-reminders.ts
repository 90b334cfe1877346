import type { INestApplicationContext, Type } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { NestApplicationContextOptions } from '@nestjs/common/interfaces/nest-application-context-options.interface.js';
import { NestFactory } from '@nestjs/core';
import type { ChannelMessage, MessageName, Receipt, WaitingMessage } from '#libs/application';
import {
  DispatcherStore,
  Entropy,
  MESSAGE_PROVIDERS,
  NoticePrinter,
  NotificationChannel,
  NotificationChannels,
  QUEUE_OF_MESSAGE,
} from '#libs/application';
import type { MessagingOptions } from '#libs/messaging';
import { HandlesMessage, MessageHandler, MessagePublisher, MessagingModule } from '#libs/messaging';
import { DispatcherModule, PersistenceModule } from '#libs/persistence';
import type { FreshDatabase } from '#libs/testing';
import { NodeEntropy } from '#libs/platform';
import { eventually } from '#libs/testing';
import { FormNoticePrinter } from '../../apps/worker/src/monitoring/form-notice-printer.js';
import { AnnounceTaskHandler } from '../../apps/worker/src/notifications/announce-task.handler.js';
import { DeliverHandler } from '../../apps/worker/src/notifications/deliver.handler.js';
import { SendDigestsHandler } from '../../apps/worker/src/notifications/send-digests.handler.js';
import { ComposeRemindersHandler } from '../../apps/worker/src/reminders/compose-reminders.handler.js';

/** The worker's own handlers of what a reminder sets going. */
const USED: Partial<Readonly<Record<MessageName, Type<MessageHandler>>>> = {
  'task.announce': AnnounceTaskHandler,
  'reminders.compose': ComposeRemindersHandler,
  'delivery.send': DeliverHandler,
  'digests.send': SendDigestsHandler,
};

/** Nothing else is sent here, but a process with a message that nobody handles does not start. */
function silent(name: MessageName): Type<MessageHandler> {
  @HandlesMessage(name)
  class SilentHandler extends MessageHandler {
    handle(): Promise<void> {
      return Promise.resolve();
    }
  }
  return SilentHandler;
}

const HANDLERS = (Object.keys(QUEUE_OF_MESSAGE) as MessageName[]).map((name) => USED[name] ?? silent(name));

/** The sink: it keeps what arrived, by the id that a mail server would tell doubles apart by. */
class CountingMailer extends NotificationChannel {
  readonly key = 'mail';
  readonly label = '电子邮件';
  readonly arrived: string[] = [];

  send({ messageId }: ChannelMessage): Promise<Receipt> {
    this.arrived.push(messageId);
    return Promise.resolve({ reference: null });
  }
}

/** The worker's way of a reminder, from the due row to the marked one, with the handlers of the worker itself, in this process. */
export class DueReminders {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly sink: CountingMailer,
  ) {}

  static async open(database: FreshDatabase, options: MessagingOptions): Promise<DueReminders> {
    const sink = new CountingMailer();
    const providers = [
      ...MESSAGE_PROVIDERS,
      { provide: Entropy, useClass: NodeEntropy },
      { provide: NoticePrinter, useClass: FormNoticePrinter },
      { provide: NotificationChannels, useValue: new NotificationChannels([sink], null) },
    ];
    @Global()
    @Module({ providers, exports: [...MESSAGE_PROVIDERS] })
    class UseCases {}
    @Module({
      imports: [
        PersistenceModule.forRoot(database.as('app')),
        DispatcherModule.forRoot(database.as('dispatcher')),
        UseCases,
        MessagingModule.forRoot(options, HANDLERS),
      ],
    })
    class WorkerUnderBench {}
    const quietly = Object.assign(new NestApplicationContextOptions(), { logger: ['error'] });
    const app = await NestFactory.createApplicationContext(WorkerUnderBench, quietly);
    return new DueReminders(app, sink);
  }

  /** Mails so far; each of them once. */
  get mails(): { readonly sent: number; readonly once: boolean } {
    const { arrived } = this.sink;
    return { sent: arrived.length, once: new Set(arrived).size === arrived.length };
  }

  /** Sweeps and relays as the loops of the worker do, until everything has been told and marked. */
  async run(reminders: number): Promise<void> {
    const store = this.app.get(DispatcherStore);
    const publisher = this.app.get(MessagePublisher);
    const hand = async (messages: readonly WaitingMessage[]): Promise<void> => {
      await publisher.publish(messages);
    };
    const sweep = async (): Promise<boolean> => {
      while ((await store.relayBatch(200, hand)) > 0);
      // by its partial indexes: counting the marked ones would cost more than marking them
      return store.isIdle();
    };
    for (let queued = 0; queued < reminders;) queued += await store.queueDueReminders(5_000);
    await eventually('all reminders are marked', sweep, 600_000);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
