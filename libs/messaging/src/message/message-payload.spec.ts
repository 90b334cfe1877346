import { describe, expect, it } from '@jest/globals';
import type { MessageName, Messages } from '#libs/application';
import { QUEUE_OF_MESSAGE } from '#libs/application';
import { idOf } from '#libs/testing';
import { isMessage, isMessageOf, MESSAGE_NAMES, QUEUE_NAMES } from './message-names.js';
import { isPayloadOf } from './message-payload.js';

const PAGE = { roundId: idOf('round'), jobId: idOf('job'), after: idOf('after') };

/** A payload of every message, as the outbox keeps it. */
const PAYLOADS: { readonly [N in MessageName]: Messages[N] } = {
  'reminders.compose': { reminderIds: [idOf('a')] },
  'digests.send': { digestIds: [idOf('a'), idOf('b')] },
  'digest.send': { digestId: idOf('d') },
  'delivery.send': { deliveryId: idOf('d') },
  'calendar.changed': { calendarId: idOf('c') },
  'windows.moved': { calendarId: idOf('c') },
  'self-evaluations.open': { goalTableIds: [idOf('g')] },
  'task.announce': { taskId: idOf('t') },
  'correction.announce': { correctionId: idOf('c'), actorId: idOf('chen') },
  'rectification.announce': { correctionId: idOf('c'), actorId: idOf('chen') },
  'round.open': { roundId: idOf('round') },
  'round.open-page': PAGE,
  'round.check-page': PAGE,
  'round.warn': { roundId: idOf('round') },
  'round.close': { roundId: idOf('round') },
  'round.close-page': PAGE,
};

describe('a payload', () => {
  it.each([
    ['task.announce', { taskId: idOf('t') }],
    ['digest.send', { digestId: idOf('d') }],
    ['calendar.changed', { calendarId: idOf('c') }],
    ['reminders.compose', { reminderIds: [idOf('a'), idOf('b')] }],
    ['reminders.compose', { reminderIds: [] }],
    ['digest.send', { digestId: idOf('d'), addedLater: 1 }],
  ] as const)('of %s is readable: %j', (name, payload) => {
    expect(isPayloadOf(name, payload)).toBe(true);
  });

  it.each([
    ['task.announce', null],
    ['task.announce', undefined],
    ['task.announce', 'text'],
    ['task.announce', {}],
    ['task.announce', { taskId: 'none' }],
    ['task.announce', { taskId: [idOf('t')] }],
    ['digest.send', { taskId: idOf('t') }],
    ['calendar.changed', { calendarId: 2027 }],
    ['digest.send', { digestId: `${idOf('d')} ` }],
    ['reminders.compose', { reminderIds: idOf('a') }],
    ['reminders.compose', { reminderIds: [idOf('a'), null] }],
  ] as const)('of %s is unreadable: %j', (name, payload) => {
    expect(isPayloadOf(name, payload)).toBe(false);
  });
});

describe.each(MESSAGE_NAMES)('the payload of %s', (name) => {
  const payload: Readonly<Record<string, unknown>> = { ...PAYLOADS[name] };
  const fields = Object.keys(payload);

  it('is readable, also with what a later release adds to it', () => {
    expect(isPayloadOf(name, payload)).toBe(true);
    expect(isPayloadOf(name, { ...payload, addedLater: [1] })).toBe(true);
  });

  it('is unreadable without any one of its ids, and with what is none in its place', () => {
    for (const field of fields) {
      const { [field]: _gone, ...rest } = payload;
      expect([field, isPayloadOf(name, rest)]).toEqual([field, false]);
      const id = idOf('one');
      const wrong = Array.isArray(payload[field]) ? [id, [id, 7], { 0: id }] : [[id], `${id}x`, 7];
      for (const other of [...wrong, null, '']) {
        expect([field, other, isPayloadOf(name, { ...payload, [field]: other })]).toEqual([
          field,
          other,
          false,
        ]);
      }
    }
  });

  it('belongs into one queue', () => {
    const home = QUEUE_NAMES.filter((queue) => isMessageOf(queue, name));
    expect(home).toEqual([QUEUE_OF_MESSAGE[name]]);
  });
});

describe('a name in the outbox', () => {
  it.each(['digest.burn', '', 'task', 'TASK.ANNOUNCE', 'constructor', 'toString', '__proto__'])(
    '%j is none of ours, and belongs into no queue',
    (name) => {
      expect(isMessage(name)).toBe(false);
      expect(QUEUE_NAMES.filter((queue) => isMessageOf(queue, name))).toEqual([]);
    },
  );
});
