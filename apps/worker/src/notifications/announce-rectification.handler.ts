import { Injectable } from '@nestjs/common';
import { AnnounceCorrectionUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `rectification.announce`: the people of a unit are served a formal notice. */
@Injectable()
@HandlesMessage('rectification.announce')
export class AnnounceRectificationHandler extends MessageHandler<'rectification.announce'> {
  constructor(private readonly useCase: AnnounceCorrectionUseCase) {
    super();
  }

  handle({ tenantId, id: messageId, payload }: ReceivedMessage<'rectification.announce'>): Promise<void> {
    return this.useCase.execute(tenantId, { messageId, ...payload }, 'rectification');
  }
}
