import type { MessageName } from '#libs/application';
import type { MessageHandler } from './message-handler.js';

const NAMES = new WeakMap<object, MessageName>();

/** Says which message a handler takes; a handler of another payload does not compile. */
export function HandlesMessage<N extends MessageName>(
  name: N,
): (handler: abstract new (...injected: never[]) => MessageHandler<N>) => void {
  return (handler) => {
    NAMES.set(handler, name);
  };
}

/** The message of a class of handlers, or undefined where nothing was said. */
export function messageOf(handler: object): MessageName | undefined {
  return NAMES.get(handler);
}
