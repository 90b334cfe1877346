import { Injectable } from '@nestjs/common';
import { StepRoundUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `round.close`: the round takes no more reports. */
@Injectable()
@HandlesMessage('round.close')
export class CloseRoundHandler extends MessageHandler<'round.close'> {
  constructor(private readonly useCase: StepRoundUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'round.close'>): Promise<void> {
    return this.useCase.execute({ tenantId, messageId: id, ...payload }, 'close');
  }
}
