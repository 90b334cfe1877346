import { Injectable } from '@nestjs/common';
import { CheckReportsUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `round.check-page`: gives the lights of some reports anew. */
@Injectable()
@HandlesMessage('round.check-page')
export class CheckPageHandler extends MessageHandler<'round.check-page'> {
  constructor(private readonly useCase: CheckReportsUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'round.check-page'>): Promise<void> {
    return this.useCase.execute({ tenantId, messageId: id, ...payload });
  }
}
