/** Every message that travels through a queue: its persisted name and its payload of ids. */
export interface Messages {
  /** Due reminders of one district: find out whom they concern now and write one digest per person. */
  readonly 'reminders.compose': { readonly reminderIds: readonly string[] };
  /** Some digests, each to its person over every channel that leads to him. */
  readonly 'digests.send': { readonly digestIds: readonly string[] };
  /** One of them: no longer written, but such a message may still be under way. */
  readonly 'digest.send': { readonly digestId: string };
  /** One message to one person over one channel that did not take it before, or has not been tried. */
  readonly 'delivery.send': { readonly deliveryId: string };
  /** The working days of a year have changed: what was counted over them is counted anew. */
  readonly 'calendar.changed': { readonly calendarId: string };
  /** A window of monitoring has moved: rounds of its year that are planned or open follow it. */
  readonly 'windows.moved': { readonly calendarId: string };
  /** The year of these tables is over: each is to be evaluated by its unit. */
  readonly 'self-evaluations.open': { readonly goalTableIds: readonly string[] };
  /** Tells the people of a newly opened task in the application. */
  readonly 'task.announce': { readonly taskId: string };
  /** Tells the people of a unit that they have something to put right. */
  readonly 'correction.announce': { readonly correctionId: string; readonly actorId: string };
  /** Serves them a formal notice, which nobody can switch off. */
  readonly 'rectification.announce': { readonly correctionId: string; readonly actorId: string };
  /** The day of a monitoring round has come: it opens. */
  readonly 'round.open': { readonly roundId: string };
  /** Asks for the reports of the next tables after an id. */
  readonly 'round.open-page': { readonly roundId: string; readonly jobId: string; readonly after: string };
  /** Gives the lights of the next reports after an id anew. */
  readonly 'round.check-page': { readonly roundId: string; readonly jobId: string; readonly after: string };
  /** Tells the finance desk what is missing and what is red. */
  readonly 'round.warn': { readonly roundId: string };
  /** The round takes no more reports. */
  readonly 'round.close': { readonly roundId: string };
  /** Settles the next reports after an id; the last page ends the round with its notice. */
  readonly 'round.close-page': { readonly roundId: string; readonly jobId: string; readonly after: string };
}

/** Persisted names of messages; renaming one is a migration. */
export type MessageName = keyof Messages;

/** The queue that carries each message. */
export const QUEUE_OF_MESSAGE = {
  'reminders.compose': 'reminders',
  'calendar.changed': 'reminders',
  'self-evaluations.open': 'reminders',
  'digests.send': 'notifications',
  'digest.send': 'notifications',
  'delivery.send': 'notifications',
  'task.announce': 'notifications',
  'windows.moved': 'monitoring',
  'correction.announce': 'notifications',
  'rectification.announce': 'notifications',
  'round.open': 'monitoring',
  'round.open-page': 'monitoring',
  'round.check-page': 'monitoring',
  'round.warn': 'monitoring',
  'round.close': 'monitoring',
  'round.close-page': 'monitoring',
} as const satisfies Readonly<Record<MessageName, string>>;

/** Names of queues. */
export type QueueName = (typeof QUEUE_OF_MESSAGE)[MessageName];

/** A message as the outbox keeps it. */
export type OutboxMessage = {
  readonly [N in MessageName]: { readonly id: string; readonly name: N; readonly payload: Messages[N] };
}[MessageName];
