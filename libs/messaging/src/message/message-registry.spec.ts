import { describe, expect, it } from '@jest/globals';
import type { MessageName } from '#libs/application';
import { HandlesMessage } from './handles-message.decorator.js';
import { MessageHandler } from './message-handler.js';
import { MESSAGE_NAMES } from './message-names.js';
import { HandlersIncompleteError, MessageRegistry } from './message-registry.js';

class Silent extends MessageHandler<never> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@HandlesMessage('reminders.compose')
class ComposeToo extends Silent {}

@HandlesMessage('digest.send')
class Send extends Silent {}

/** A handler of each message that none of the others takes. */
function handlersBut(...names: readonly MessageName[]): readonly MessageHandler[] {
  return MESSAGE_NAMES.filter((name) => !names.includes(name)).map((name) => {
    @HandlesMessage(name)
    class Handler extends Silent {}
    return new Handler();
  });
}

class Nameless extends Silent {}

function reasonsOf(handlers: readonly MessageHandler[]): readonly string[] {
  try {
    MessageRegistry.of(handlers);
    return [];
  } catch (error) {
    return (error as HandlersIncompleteError).reasons;
  }
}

describe('the registry of handlers', () => {
  it('takes exactly one handler for each message, in any order', () => {
    const send = new Send();
    const registry = MessageRegistry.of([...handlersBut('digest.send'), send]);
    expect(registry.handlerOf('digest.send')).toBe(send);
  });

  it('names every message that nobody handles', () => {
    const missing = MESSAGE_NAMES.filter((name) => name !== 'digest.send');
    expect(reasonsOf([new Send()])).toEqual(missing.map((name) => `${name} has no handler`));
  });

  it('names both of two handlers of one message', () => {
    expect(reasonsOf([...handlersBut(), new ComposeToo()])).toEqual([
      'reminders.compose has Handler and ComposeToo',
    ]);
  });

  it('names a handler that forgot to say what it handles', () => {
    expect(reasonsOf([...handlersBut(), new Nameless()])).toEqual(['Nameless handles nothing']);
  });

  it('stops the boot with all reasons at once', () => {
    expect(() => MessageRegistry.of([])).toThrow(HandlersIncompleteError);
    for (const name of MESSAGE_NAMES) expect(() => MessageRegistry.of([])).toThrow(name);
  });
});
