import { Injectable } from '@nestjs/common';
import type { Delivery } from '../ports/delivery.repository.port.js';
import type { ChannelMessage } from '../ports/notification-channel.port.js';
import { NotificationChannels } from '../ports/notification-channel.port.js';
import { NoticeRepository } from '../ports/notice.port.js';
import { ReminderRepository } from '../ports/reminder.repository.port.js';
import { digestMessage, messageIdOf } from '../remind/digest-text.js';
import { DigestContent } from '../remind/digest-content.js';

/** Makes the message of a delivery anew at each attempt: what was done or read meanwhile needs no message. */
@Injectable()
export class DeliveryMessage {
  constructor(
    private readonly channels: NotificationChannels,
    private readonly reminders: ReminderRepository,
    private readonly content: DigestContent,
    private readonly notices: NoticeRepository,
  ) {}

  /** Null when there is nothing left to say. */
  of({ source, personId }: Delivery, now: string): Promise<ChannelMessage | null> {
    return source.kind === 'digest' ? this.ofDigest(source.id, now) : this.ofNotice(source.id, personId, now);
  }

  private async ofDigest(digestId: string, now: string): Promise<ChannelMessage | null> {
    const digests = await this.reminders.lockDigests([digestId]);
    const stillTheirs = await this.content.stillTheirs(digests);
    const items = digests.flatMap(stillTheirs);
    return items.length === 0 ? null : digestMessage(digestId, items, now, this.channels.link);
  }

  private async ofNotice(id: string, personId: string, date: string): Promise<ChannelMessage | null> {
    const notice = await this.notices.find(personId, id);
    if (notice?.readAt !== null) return null;
    const { title, body } = notice;
    return { messageId: messageIdOf(id), title, lines: body.split('\n'), link: this.channels.link, date };
  }
}
