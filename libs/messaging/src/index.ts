export { MessagingModule } from './messaging.module.js';
export type { MessagingOptions, QueueBackend } from './messaging.options.js';
export { HandlesMessage } from './message/handles-message.decorator.js';
export { MessageHandler } from './message/message-handler.js';
export { HandlersIncompleteError } from './message/message-registry.js';
export type { ReceivedMessage } from './message/received-message.js';
export { MessagePublisher, QueueAwayError } from './publish/message-publisher.js';
export { MessageQueues } from './publish/message-queues.js';
export { askRedis, UnsafeRedisError } from './backend/redis-safety.js';
