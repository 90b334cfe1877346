import { Injectable } from '@nestjs/common';
import { StepRoundUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `round.warn`: the finance desk learns what is missing. */
@Injectable()
@HandlesMessage('round.warn')
export class WarnRoundHandler extends MessageHandler<'round.warn'> {
  constructor(private readonly useCase: StepRoundUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'round.warn'>): Promise<void> {
    return this.useCase.execute({ tenantId, messageId: id, ...payload }, 'warn');
  }
}
