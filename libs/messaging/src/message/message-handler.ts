import type { MessageName } from '#libs/application';
import type { ReceivedMessage } from './received-message.js';

/** Hands one kind of message to its use case; it loads current state and tolerates any order and repetition. */
export abstract class MessageHandler<N extends MessageName = MessageName> {
  abstract handle(message: ReceivedMessage<N>): Promise<void>;
}
