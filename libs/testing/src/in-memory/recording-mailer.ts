import type { Mail } from '#libs/application';
import { Mailer } from '#libs/application';

/** A mail channel that keeps what was sent, and breaks down or is interrupted when a test wants it. */
export class RecordingMailer extends Mailer {
  readonly sent: Mail[] = [];
  /** Runs before a mail is kept: throws for a broken channel, or does what others do meanwhile. */
  meanwhile: () => Promise<void> = () => Promise.resolve();

  async send(mail: Mail): Promise<void> {
    await this.meanwhile();
    this.sent.push(mail);
  }
}
