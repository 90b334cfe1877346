import { describe, expect, it } from '@jest/globals';
import { idOf } from '#libs/testing';
import { isPayloadOf } from './message-payload.js';

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
