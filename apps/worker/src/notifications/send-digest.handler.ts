import { Injectable } from '@nestjs/common';
import { SendDigestsUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `digest.send`: one digest to one person, as messages from before said it. */
@Injectable()
@HandlesMessage('digest.send')
export class SendDigestHandler extends MessageHandler<'digest.send'> {
  constructor(private readonly useCase: SendDigestsUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'digest.send'>): Promise<void> {
    return this.useCase.execute(tenantId, id, [payload.digestId]);
  }
}
