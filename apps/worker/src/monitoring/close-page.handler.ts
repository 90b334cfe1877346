import { Injectable } from '@nestjs/common';
import { CloseRoundUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `round.close-page`: settles some reports of a closing round. */
@Injectable()
@HandlesMessage('round.close-page')
export class ClosePageHandler extends MessageHandler<'round.close-page'> {
  constructor(private readonly useCase: CloseRoundUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'round.close-page'>): Promise<void> {
    return this.useCase.execute({ tenantId, messageId: id, ...payload });
  }
}
