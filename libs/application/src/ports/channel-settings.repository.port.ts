import type { MessageKind } from '../notify/message-kinds.data.js';
import type { OutwardChannelKey } from './notification-channel.port.js';

/** Where a person can be reached; an e-mail address is never required. */
export type ChannelAddresses = Readonly<Partial<Record<OutwardChannelKey, string>>>;

/** What a person wants over which channel, where he wants other than usual. */
export type ChannelPreferences = Readonly<
  Partial<Record<MessageKind, Readonly<Partial<Record<OutwardChannelKey, boolean>>>>>
>;

/** A person's own settings: personal data, outside of the record. */
export interface ChannelSettings {
  readonly addresses: ChannelAddresses;
  readonly preferences: ChannelPreferences;
  /** 0 for somebody who has never set anything. */
  readonly version: number;
}

/** Settings of the people of one district. */
export abstract class ChannelSettingsRepository {
  abstract of(personId: string): Promise<ChannelSettings>;
  /** False when they have another version than the one before this. */
  abstract save(personId: string, settings: ChannelSettings): Promise<boolean>;
}
