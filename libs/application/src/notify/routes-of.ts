import type { ChannelSettings } from '../ports/channel-settings.repository.port.js';
import type { PersonRecord } from '../ports/directory.repository.port.js';
import type { OutwardChannelKey } from '../ports/notification-channel.port.js';
import type { MessageKind } from './message-kinds.data.js';
import { MESSAGE_KINDS } from './message-kinds.data.js';

/** A channel with the person's address there. */
export interface Route {
  readonly channel: OutwardChannelKey;
  readonly address: string;
}

/** Over which of the channels there are a person gets a kind of message; a legal notice comes over all of them. */
export function routesOf(
  kind: MessageKind,
  person: Pick<PersonRecord, 'email'>,
  { addresses, preferences }: Pick<ChannelSettings, 'addresses' | 'preferences'>,
  channels: readonly OutwardChannelKey[],
): readonly Route[] {
  const { legal, outward } = MESSAGE_KINDS[kind];
  return channels.flatMap((channel) => {
    const wanted = legal || (preferences[kind]?.[channel] ?? outward);
    const address = addresses[channel] ?? (channel === 'mail' ? person.email : null);
    return wanted && address !== null ? [{ channel, address }] : [];
  });
}
