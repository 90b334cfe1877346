import type { MessageName, Messages } from '#libs/application';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;

function isId(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}

function areIds(value: unknown): boolean {
  return Array.isArray(value) && value.every(isId);
}

/** What each payload consists of: ids and nothing else. */
const FIELDS: {
  readonly [N in MessageName]: Readonly<Record<keyof Messages[N], (value: unknown) => boolean>>;
} = {
  'reminders.compose': { reminderIds: areIds },
  'digests.send': { digestIds: areIds },
  'digest.send': { digestId: isId },
  'delivery.send': { deliveryId: isId },
  'self-evaluations.open': { goalTableIds: areIds },
  'task.announce': { taskId: isId },
  'correction.announce': { correctionId: isId, actorId: isId },
  'rectification.announce': { correctionId: isId, actorId: isId },
  'calendar.changed': { calendarId: isId },
  'windows.moved': { calendarId: isId },
  'round.open': { roundId: isId },
  'round.open-page': { roundId: isId, jobId: isId, after: isId },
  'round.check-page': { roundId: isId, jobId: isId, after: isId },
  'round.warn': { roundId: isId },
  'round.close': { roundId: isId },
  'round.close-page': { roundId: isId, jobId: isId, after: isId },
};

/** Whether a payload can be read as its message's: what cannot will not become readable by being tried again. */
export function isPayloadOf<N extends MessageName>(name: N, payload: unknown): payload is Messages[N] {
  if (typeof payload !== 'object' || payload === null) return false;
  return Object.entries<(value: unknown) => boolean>(FIELDS[name]).every(([field, reads]) =>
    reads((payload as Readonly<Record<string, unknown>>)[field]),
  );
}
