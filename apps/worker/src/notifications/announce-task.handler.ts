import { Injectable } from '@nestjs/common';
import { AnnounceTaskUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `task.announce`: everybody who was asked learns that a task has arrived. */
@Injectable()
@HandlesMessage('task.announce')
export class AnnounceTaskHandler extends MessageHandler<'task.announce'> {
  constructor(private readonly useCase: AnnounceTaskUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'task.announce'>): Promise<void> {
    return this.useCase.execute(tenantId, id, payload.taskId);
  }
}
