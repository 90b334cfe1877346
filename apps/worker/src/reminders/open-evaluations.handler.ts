import { Injectable } from '@nestjs/common';
import { OpenEvaluationsUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `self-evaluations.open`: some tables whose year is over. */
@Injectable()
@HandlesMessage('self-evaluations.open')
export class OpenEvaluationsHandler extends MessageHandler<'self-evaluations.open'> {
  constructor(private readonly useCase: OpenEvaluationsUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'self-evaluations.open'>): Promise<void> {
    return this.useCase.execute(tenantId, id, payload.goalTableIds);
  }
}
