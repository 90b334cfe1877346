/** Every way to reach a person, with its name in lists. */
export const CHANNEL_LABELS = {
  'in-app': '站内通知',
  mail: '电子邮件',
  wecom: '企业微信／粤政易',
  dingtalk: '钉钉',
  feishu: '飞书',
} as const satisfies Readonly<Record<string, string>>;

/** Name of a channel. */
export type ChannelKey = keyof typeof CHANNEL_LABELS;

/** A channel that leads out of the application. */
export type OutwardChannelKey = Exclude<ChannelKey, 'in-app'>;

/** The channels that lead out, in the order in which settings show them. */
export const OUTWARD_CHANNELS = [
  'mail',
  'wecom',
  'dingtalk',
  'feishu',
] as const satisfies OutwardChannelKey[];

/** A message as it leaves: it never carries secret content, only that something waits. */
export interface ChannelMessage {
  /** The same for every copy, so that a receiver tells one apart. */
  readonly messageId: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Shows on GET and does nothing: programs that scan messages follow links. */
  readonly link: string | null;
  /** Business time of the sending. */
  readonly date: string;
}

/** What a channel answered when it took a message. */
export interface Receipt {
  /** The service's own number of the message, where it gives one. */
  readonly reference: string | null;
}

/** A channel did not take a message; the words hold no secret. */
export class ChannelError extends Error {
  /** @param final whether trying again cannot help */
  constructor(
    message: string,
    readonly final: boolean,
  ) {
    super(message);
  }
}

/** One way out of the application. */
export abstract class NotificationChannel {
  abstract readonly key: OutwardChannelKey;
  abstract readonly label: string;
  /** @throws ChannelError when it was not taken, or nobody knows whether it was */
  abstract send(message: ChannelMessage, address: string): Promise<Receipt>;
}

/** The channels that this installation has, and the address of the application for the links in messages. */
export class NotificationChannels {
  constructor(
    readonly all: readonly NotificationChannel[],
    readonly link: string | null,
  ) {}

  find(key: ChannelKey): NotificationChannel | null {
    return this.all.find((channel) => channel.key === key) ?? null;
  }
}
