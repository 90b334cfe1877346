import { Injectable } from '@nestjs/common';
import { SendDigestsUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `digests.send`: some digests, each to its person. */
@Injectable()
@HandlesMessage('digests.send')
export class SendDigestsHandler extends MessageHandler<'digests.send'> {
  constructor(private readonly useCase: SendDigestsUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'digests.send'>): Promise<void> {
    return this.useCase.execute(tenantId, id, payload.digestIds);
  }
}
