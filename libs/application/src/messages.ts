/** Every message that travels through a queue: its persisted name and its payload of ids. */
export interface Messages {
  /** Due reminders of one district: find out whom they concern now and write one digest per person. */
  readonly 'reminders.compose': { readonly reminderIds: readonly string[] };
  /** One digest to one person, over every channel that leads to him. */
  readonly 'digest.send': { readonly digestId: string };
  /** One message to one person over one channel that did not take it before, or has not been tried. */
  readonly 'delivery.send': { readonly deliveryId: string };
  /** The working days of a year have changed: what was counted over them is counted anew. */
  readonly 'calendar.changed': { readonly calendarId: string };
  /** Tells the people of a newly opened task in the application. */
  readonly 'task.announce': { readonly taskId: string };
}

/** Persisted names of messages; renaming one is a migration. */
export type MessageName = keyof Messages;

/** The queue that carries each message. */
export const QUEUE_OF_MESSAGE = {
  'reminders.compose': 'reminders',
  'calendar.changed': 'reminders',
  'digest.send': 'notifications',
  'delivery.send': 'notifications',
  'task.announce': 'notifications',
} as const satisfies Readonly<Record<MessageName, string>>;

/** Names of queues. */
export type QueueName = (typeof QUEUE_OF_MESSAGE)[MessageName];

/** A message as the outbox keeps it. */
export type OutboxMessage = {
  readonly [N in MessageName]: { readonly id: string; readonly name: N; readonly payload: Messages[N] };
}[MessageName];
