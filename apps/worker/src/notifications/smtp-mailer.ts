import type { Mail } from '#libs/application';
import { Mailer } from '#libs/application';
import type { Transporter } from 'nodemailer';
import { createTransport } from 'nodemailer';

/** Patience with a mail server, in ms: a job is tried again, and its claim on the digest must not run out. */
const PATIENCE = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 8_000 } as const;

/** Sends over SMTP; the message id is the digest's, by which a receiver tells a copy apart. */
export class SmtpMailer extends Mailer {
  private readonly transport: Transporter;

  constructor(
    address: string,
    private readonly from: string,
  ) {
    super();
    this.transport = createTransport({ url: address, ...PATIENCE });
  }

  async send({ messageId, to, subject, text, date }: Mail): Promise<void> {
    await this.transport.sendMail({ from: this.from, to, subject, text, messageId, date: new Date(date) });
  }
}

/** Where no mail server is configured, notices stay in the application: an address is never required. */
export class NoMailer extends Mailer {
  send(): Promise<void> {
    return Promise.resolve();
  }
}
