import { Injectable } from '@nestjs/common';
import { PinTablesUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `round.open-page`: asks for the reports of some tables. */
@Injectable()
@HandlesMessage('round.open-page')
export class OpenPageHandler extends MessageHandler<'round.open-page'> {
  constructor(private readonly useCase: PinTablesUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'round.open-page'>): Promise<void> {
    return this.useCase.execute({ tenantId, messageId: id, ...payload });
  }
}
