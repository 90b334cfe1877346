import { Injectable } from '@nestjs/common';
import { StepRoundUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `round.open`: the round opens. */
@Injectable()
@HandlesMessage('round.open')
export class OpenRoundHandler extends MessageHandler<'round.open'> {
  constructor(private readonly useCase: StepRoundUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'round.open'>): Promise<void> {
    return this.useCase.execute({ tenantId, messageId: id, ...payload }, 'open');
  }
}
