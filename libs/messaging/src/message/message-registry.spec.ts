import { describe, expect, it } from '@jest/globals';
import { HandlesMessage } from './handles-message.decorator.js';
import { MessageHandler } from './message-handler.js';
import { HandlersIncompleteError, MessageRegistry } from './message-registry.js';

class Silent extends MessageHandler<never> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}

@HandlesMessage('reminders.compose')
class Compose extends Silent {}

@HandlesMessage('reminders.compose')
class ComposeToo extends Silent {}

@HandlesMessage('digest.send')
class Send extends Silent {}

@HandlesMessage('delivery.send')
class Deliver extends Silent {}

@HandlesMessage('task.announce')
class Announce extends Silent {}

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
    const registry = MessageRegistry.of([new Announce(), send, new Deliver(), new Compose()]);
    expect(registry.handlerOf('digest.send')).toBe(send);
  });

  it('names every message that nobody handles', () => {
    expect(reasonsOf([new Send()])).toEqual([
      'reminders.compose has no handler',
      'delivery.send has no handler',
      'task.announce has no handler',
    ]);
  });

  it('names both of two handlers of one message', () => {
    expect(reasonsOf([new Compose(), new ComposeToo(), new Send(), new Deliver(), new Announce()])).toEqual([
      'reminders.compose has Compose and ComposeToo',
    ]);
  });

  it('names a handler that forgot to say what it handles', () => {
    expect(reasonsOf([new Compose(), new Send(), new Deliver(), new Announce(), new Nameless()])).toEqual([
      'Nameless handles nothing',
    ]);
  });

  it('stops the boot with all reasons at once', () => {
    expect(() => MessageRegistry.of([])).toThrow(HandlersIncompleteError);
    expect(() => MessageRegistry.of([])).toThrow(/compose.*digest\.send.*task\.announce/u);
  });
});
