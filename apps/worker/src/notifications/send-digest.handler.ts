import { Injectable } from '@nestjs/common';
import { SendDigestUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `digest.send`: one digest to one person. */
@Injectable()
@HandlesMessage('digest.send')
export class SendDigestHandler extends MessageHandler<'digest.send'> {
  constructor(private readonly useCase: SendDigestUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'digest.send'>): Promise<void> {
    return this.useCase.execute(tenantId, id, payload.digestId);
  }
}
