import type { INestApplicationContext } from '@nestjs/common';
import { Global, Injectable, Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { MessageName } from '#libs/application';
import { DispatcherStore, QUEUE_OF_MESSAGE } from '#libs/application';
import type { MessagingOptions, ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler, MessagingModule } from '#libs/messaging';
import { DispatcherModule, PersistenceModule } from '#libs/persistence';
import type { FreshDatabase } from '../database/fresh-database.js';

/** A message that reached its handler. */
export type Arrival = ReceivedMessage<MessageName> & { readonly name: MessageName };

/** What the handlers of a queue under test have seen, and what they do about it. */
@Injectable()
export class Script {
  readonly arrivals: Arrival[] = [];
  work: (arrival: Arrival) => Promise<unknown> = () => Promise.resolve();

  async take(arrival: Arrival): Promise<void> {
    this.arrivals.push(arrival);
    await this.work(arrival);
  }
}

function scripted(name: MessageName): Type<MessageHandler> {
  @Injectable()
  @HandlesMessage(name)
  class Scripted extends MessageHandler {
    constructor(private readonly script: Script) {
      super();
    }
    handle(message: ReceivedMessage<MessageName>): Promise<void> {
      return this.script.take({ ...message, name });
    }
  }
  return Scripted;
}

/** One handler for each message there is, in the order of their names. */
export const SCRIPTED_HANDLERS = (Object.keys(QUEUE_OF_MESSAGE) as MessageName[]).toSorted().map(scripted);

/** A store for queues whose messages nobody has written down. */
@Global()
@Module({
  providers: [
    {
      provide: DispatcherStore,
      useValue: { giveUp: () => Promise.resolve(), singCanary: () => Promise.resolve() },
    },
  ],
  exports: [DispatcherStore],
})
class NoStore {}

@Global()
@Module({ providers: [Script], exports: [Script] })
class ScriptModule {}

/** The messaging of a worker over a real queue, and a real database or none, with handlers that follow a script. */
export async function messagingOver(
  options: MessagingOptions,
  database: FreshDatabase | null,
  handlers: readonly Type<MessageHandler>[] = SCRIPTED_HANDLERS,
): Promise<{ readonly app: INestApplicationContext; readonly script: Script }> {
  const store =
    database === null
      ? [NoStore]
      : [PersistenceModule.forRoot(database.as('app')), DispatcherModule.forRoot(database.as('dispatcher'))];
  const imports = [ScriptModule, ...store, MessagingModule.forRoot(options, handlers)];
  @Module({ imports })
  class MessagingUnderTest {}
  const app = await NestFactory.createApplicationContext(MessagingUnderTest, {
    logger: false,
    abortOnError: false,
  });
  return { app, script: app.get(Script) };
}
