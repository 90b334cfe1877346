import { Injectable } from '@nestjs/common';
import { AnnounceCorrectionUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `correction.announce`: the people of a unit learn that a deviation waits for their plan. */
@Injectable()
@HandlesMessage('correction.announce')
export class AnnounceCorrectionHandler extends MessageHandler<'correction.announce'> {
  constructor(private readonly useCase: AnnounceCorrectionUseCase) {
    super();
  }

  handle({ tenantId, id: messageId, payload }: ReceivedMessage<'correction.announce'>): Promise<void> {
    return this.useCase.execute(tenantId, { messageId, ...payload }, 'deviation');
  }
}
