import { describe, expect, it } from '@jest/globals';
import type { ChannelSettings } from '../ports/channel-settings.repository.port.js';
import type { OutwardChannelKey } from '../ports/notification-channel.port.js';
import { OUTWARD_CHANNELS } from '../ports/notification-channel.port.js';
import type { MessageKind } from './message-kinds.data.js';
import { MESSAGE_KINDS } from './message-kinds.data.js';
import { routesOf } from './routes-of.js';

const NOTHING = { addresses: {}, preferences: {} };
const ALL_ADDRESSES = { mail: 'own@town.test', wecom: 'chen01', dingtalk: 'd-chen', feishu: 'ou_chen' };

function over(
  kind: MessageKind,
  email: string | null,
  settings: Pick<ChannelSettings, 'addresses' | 'preferences'>,
  channels: readonly OutwardChannelKey[] = OUTWARD_CHANNELS,
): readonly string[] {
  return routesOf(kind, { email }, settings, channels).map(({ channel, address }) => `${channel} ${address}`);
}

describe('the channels that lead to a person', () => {
  it.each<[string, MessageKind, string | null, object, readonly string[]]>([
    [
      'nobody set anything and there is an address',
      'reminder',
      'chen@town.test',
      {},
      ['mail chen@town.test'],
    ],
    ['there is no address at all: none is required', 'reminder', null, {}, []],
    ['a law speaks and there is no address', 'legal', null, {}, []],
    ['a new task came: that stays in the application', 'task', 'chen@town.test', {}, []],
    ['a round is about to close: that stays in the application', 'monitoring', 'chen@town.test', {}, []],
    [
      'rounds are wanted by mail, and new tasks are not',
      'monitoring',
      'chen@town.test',
      { preferences: { monitoring: { mail: true }, task: { mail: false } } },
      ['mail chen@town.test'],
    ],
    [
      'a new task is wanted by mail',
      'task',
      'chen@town.test',
      { preferences: { task: { mail: true } } },
      ['mail chen@town.test'],
    ],
    [
      'reminders are not wanted by mail',
      'reminder',
      'chen@town.test',
      { preferences: { reminder: { mail: false } } },
      [],
    ],
    [
      'reminders by mail are refused, the rest is as usual',
      'reminder',
      'chen@town.test',
      { addresses: { wecom: 'chen01' }, preferences: { reminder: { mail: false } } },
      ['wecom chen01'],
    ],
    [
      'a legal notice was refused in some old release',
      'legal',
      'chen@town.test',
      { preferences: { legal: { mail: false } } },
      ['mail chen@town.test'],
    ],
    [
      'his own address goes before that of the directory',
      'reminder',
      'chen@town.test',
      { addresses: { mail: 'own@town.test' } },
      ['mail own@town.test'],
    ],
    [
      'he has one everywhere',
      'reminder',
      null,
      { addresses: ALL_ADDRESSES },
      ['mail own@town.test', 'wecom chen01', 'dingtalk d-chen', 'feishu ou_chen'],
    ],
  ])('when %s', (_, kind, email, settings, expected) => {
    expect(over(kind, email, { ...NOTHING, ...settings })).toEqual(expected);
  });

  it.each(OUTWARD_CHANNELS)('are only those that are configured: %s alone', (channel) => {
    const [only, ...others] = over('legal', null, { ...NOTHING, addresses: ALL_ADDRESSES }, [channel]);
    expect([only, others]).toEqual([`${channel} ${ALL_ADDRESSES[channel]}`, []]);
  });

  it.each(Object.keys(MESSAGE_KINDS) as MessageKind[])(
    'can be switched for %s unless a law demands it',
    (kind) => {
      for (const wanted of [true, false]) {
        const preferences = { [kind]: { mail: wanted } };
        const led = over(kind, 'chen@town.test', { ...NOTHING, preferences }).length === 1;
        expect(led).toBe(wanted || MESSAGE_KINDS[kind].legal);
      }
    },
  );
});
