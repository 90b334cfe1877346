import { BullModule, getQueueToken } from '@nestjs/bullmq';
import type { DynamicModule, Provider, Type } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { OpenBackend } from './backend/open-backend.js';
import { MessageConsumer } from './consume/message-consumer.js';
import { QueueWorkers } from './consume/queue-workers.js';
import type { MessageHandler } from './message/message-handler.js';
import { QUEUE_NAMES } from './message/message-names.js';
import { demandOneHandlerEach, MessageRegistry } from './message/message-registry.js';
import type { MessagingOptions } from './messaging.options.js';
import { MessagePublisher } from './publish/message-publisher.js';
import { MessageQueues } from './publish/message-queues.js';
import { MEMORY_QUEUE, QueueMemory } from './publish/queue-memory.js';
import { QueueSettings } from './queue-settings.js';

/** Longer than a mail server may keep us waiting, and than a digest is held. */
const TIME_LIMIT_MS = 30_000;

@Module({})
class BackendModule {}

/** Queues, handlers and workers; the process does not start when messages and handlers do not match. */
@Global()
@Module({})
export class MessagingModule {
  /**
   * Handlers find their use cases, and the consumer its store, in global modules.
   * The backend is asked before anything is made: Nest would make the queues over nothing, and they would look for
   * a Redis of their own, when what they are made over fails.
   * @throws HandlersIncompleteError, UnsafeRedisError
   */
  static forRoot(
    options: MessagingOptions,
    handlers: readonly Type<MessageHandler>[],
  ): Promise<DynamicModule> {
    demandOneHandlerEach(handlers);
    const opened = OpenBackend.of(options.backend).then((store) => moduleOver(store, options, handlers));
    // Nest asks for it a moment later; until then nobody would hear of a failure
    opened.catch(() => undefined);
    return opened;
  }
}

function moduleOver(
  store: OpenBackend,
  options: MessagingOptions,
  handlers: readonly Type<MessageHandler>[],
): DynamicModule {
  const backend: DynamicModule = {
    module: BackendModule,
    providers: [{ provide: OpenBackend, useValue: store }],
    exports: [OpenBackend],
  };
  return {
    module: MessagingModule,
    imports: [backend, connectionOver(backend, options), queues()],
    providers: [...handlers, ...providersFor(options, handlers)],
    exports: [MessagePublisher, MessageQueues, QueueMemory],
  };
}

/** The backend is asked before the first queue connects. */
function connectionOver(backend: DynamicModule, { prefix }: MessagingOptions): DynamicModule {
  return BullModule.forRootAsync({
    imports: [backend],
    inject: [OpenBackend],
    useFactory: (store: OpenBackend) => {
      store.choose();
      return { connection: store.connection, prefix };
    },
  });
}

function queues(): DynamicModule {
  return BullModule.registerQueue(...[...QUEUE_NAMES, MEMORY_QUEUE].map((name) => ({ name })));
}

function providersFor(options: MessagingOptions, handlers: readonly Type<MessageHandler>[]): Provider[] {
  return [
    {
      provide: QueueSettings,
      useValue: new QueueSettings(options.prefix, options.timeLimitMs ?? TIME_LIMIT_MS),
    },
    {
      provide: MessageRegistry,
      useFactory: (...instances: MessageHandler[]) => MessageRegistry.of(instances),
      inject: [...handlers],
    },
    {
      provide: MessageQueues,
      // a queue that is broken off while it makes its tables never comes back: nothing begins before it is ready
      useFactory: async (memory: Queue, ...made: Queue[]) => {
        await Promise.all([memory, ...made].map((queue) => queue.waitUntilReady()));
        return new MessageQueues(made);
      },
      inject: [MEMORY_QUEUE, ...QUEUE_NAMES].map((name) => getQueueToken(name)),
    },
    MessagePublisher,
    QueueMemory,
    MessageConsumer,
    QueueWorkers,
  ];
}
