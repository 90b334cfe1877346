import type { ChannelMessage, Receipt } from '#libs/application';
import { CHANNEL_LABELS, ChannelError, messageText, NotificationChannel } from '#libs/application';
import type { Transporter } from 'nodemailer';
import { createTransport } from 'nodemailer';

/** Patience with a mail server, in ms: a message is tried again, and its claim must not run out. */
const PATIENCE = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 8_000 } as const;

/** Sends over SMTP; the message id is that of what it carries, by which a receiver tells a copy apart. */
export class SmtpChannel extends NotificationChannel {
  readonly key = 'mail';
  readonly label = CHANNEL_LABELS.mail;
  private readonly transport: Transporter;

  constructor(
    address: string,
    private readonly from: string,
    patience: Partial<Record<keyof typeof PATIENCE, number>> = PATIENCE,
  ) {
    super();
    this.transport = createTransport({ url: address, ...patience });
  }

  async send(message: ChannelMessage, to: string): Promise<Receipt> {
    const { messageId, title, date } = message;
    const mail = { messageId, subject: `【批复】${title}`, text: messageText(message), date: new Date(date) };
    try {
      await this.transport.sendMail({ from: this.from, to, ...mail });
      return { reference: messageId };
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

/** By the server's own code: 5xx is for good, anything else may pass; its words are left out, since they quote people. */
function refusalOf(error: unknown): ChannelError {
  const { responseCode, code } = error as { readonly responseCode?: unknown; readonly code?: unknown };
  const answered = typeof responseCode === 'number' ? responseCode : null;
  const words = [answered, code]
    .filter((word) => typeof word === 'number' || typeof word === 'string')
    .join(' ');
  const label = CHANNEL_LABELS.mail;
  return new ChannelError(
    `${label}: ${words === '' ? 'not sent' : words}`,
    answered !== null && answered >= 500,
  );
}
