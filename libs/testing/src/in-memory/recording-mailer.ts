import type { ChannelMessage, Receipt } from '#libs/application';
import { messageText, NotificationChannel } from '#libs/application';

/** A mail as the channel of the tests keeps it. */
interface KeptMail extends ChannelMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail channel that keeps what was sent, and breaks down or is interrupted when a test wants it. */
export class RecordingMailer extends NotificationChannel {
  readonly key = 'mail';
  readonly label = '电子邮件';
  readonly sent: KeptMail[] = [];
  /** Runs before a mail is kept: throws for a broken channel, or does what others do meanwhile. */
  meanwhile: () => Promise<void> = () => Promise.resolve();

  async send(message: ChannelMessage, to: string): Promise<Receipt> {
    await this.meanwhile();
    this.sent.push({ ...message, to, subject: message.title, text: messageText(message) });
    return { reference: null };
  }
}
