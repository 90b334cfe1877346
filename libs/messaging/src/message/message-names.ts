import type { MessageName, QueueName } from '#libs/application';
import { QUEUE_OF_MESSAGE } from '#libs/application';

/** Every message there is. */
export const MESSAGE_NAMES = Object.keys(QUEUE_OF_MESSAGE) as readonly MessageName[];

/** Every queue there is, once. */
export const QUEUE_NAMES: readonly QueueName[] = [...new Set(Object.values(QUEUE_OF_MESSAGE))];

/** Whether a name found in the outbox is one of ours: it may stand there from another release. */
export function isMessage(name: string): name is MessageName {
  return MESSAGE_NAMES.some((known) => known === name);
}

/** Whether a job found in a queue bears a name of ours that belongs into this queue. */
export function isMessageOf(queue: string, name: string): name is MessageName {
  return isMessage(name) && QUEUE_OF_MESSAGE[name] === queue;
}
