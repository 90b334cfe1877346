import type { MessageName } from '#libs/application';
import { messageOf } from './handles-message.decorator.js';
import type { MessageHandler } from './message-handler.js';
import { MESSAGE_NAMES } from './message-names.js';

/** Messages and handlers do not match one to one: the process must not start. */
export class HandlersIncompleteError extends Error {
  constructor(readonly reasons: readonly string[]) {
    super(`消息与处理器不能一一对应 messages and handlers do not match: ${reasons.join('; ')}`);
  }
}

/**
 * Looks at classes of handlers before anything connects.
 * @throws HandlersIncompleteError naming every message with no handler or two, and every nameless handler
 */
export function demandOneHandlerEach(handlers: readonly HandlerClass[]): void {
  const reasons = MESSAGE_NAMES.flatMap((name) => {
    const takers = handlers.filter((handler) => messageOf(handler) === name).map((taker) => taker.name);
    if (takers.length === 1) return [];
    return [takers.length === 0 ? `${name} has no handler` : `${name} has ${takers.join(' and ')}`];
  });
  const nameless = handlers.filter((handler) => messageOf(handler) === undefined);
  reasons.push(...nameless.map((handler) => `${handler.name} handles nothing`));
  if (reasons.length > 0) throw new HandlersIncompleteError(reasons);
}

type HandlerClass = abstract new (...injected: never[]) => MessageHandler;

/** Exactly one handler for each message, found out before the first job is taken. */
export class MessageRegistry {
  private constructor(private readonly handlers: ReadonlyMap<MessageName, MessageHandler>) {}

  /** @throws HandlersIncompleteError */
  static of(handlers: readonly MessageHandler[]): MessageRegistry {
    demandOneHandlerEach(handlers.map((handler) => handler.constructor as HandlerClass));
    return new MessageRegistry(new Map(handlers.flatMap(byName)));
  }

  handlerOf(name: MessageName): MessageHandler {
    const handler = this.handlers.get(name);
    if (handler === undefined) throw new HandlersIncompleteError([`${name} has no handler`]);
    return handler;
  }
}

function byName(handler: MessageHandler): (readonly [MessageName, MessageHandler])[] {
  const name = messageOf(handler.constructor);
  return name === undefined ? [] : [[name, handler]];
}
