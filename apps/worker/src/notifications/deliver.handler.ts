import { Injectable } from '@nestjs/common';
import { DeliverUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `delivery.send`: one message to one person over one channel. */
@Injectable()
@HandlesMessage('delivery.send')
export class DeliverHandler extends MessageHandler<'delivery.send'> {
  constructor(private readonly useCase: DeliverUseCase) {
    super();
  }

  handle({ tenantId, id, payload, lastAttempt }: ReceivedMessage<'delivery.send'>): Promise<void> {
    return this.useCase.execute(tenantId, { messageId: id, deliveryId: payload.deliveryId, lastAttempt });
  }
}
