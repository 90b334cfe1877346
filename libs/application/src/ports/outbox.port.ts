import type { OutboxMessage } from '../messages.js';

/** Messages that leave with the commit, or not at all. */
export abstract class Outbox {
  abstract add(messages: readonly OutboxMessage[]): Promise<void>;
  /** They leave when business time has reached the moment, UTC: until then nobody waits for them. */
  abstract hold(messages: readonly OutboxMessage[], until: string): Promise<void>;
}

/** Tells this process at once that its messages are committed; who only looks now and then finds them too, later. */
export abstract class CommittedMessages {
  abstract onCommit(listener: () => void): void;
}

/** Remembers which messages have had their effect: at most one effect each. */
export abstract class HandledMessages {
  /** True the first time; false when the message has been handled in a committed transaction. */
  abstract markHandled(messageId: string): Promise<boolean>;
}
