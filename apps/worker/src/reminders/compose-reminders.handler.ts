import { Injectable } from '@nestjs/common';
import { ComposeRemindersUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `reminders.compose`: one digest per person of what has fallen due. */
@Injectable()
@HandlesMessage('reminders.compose')
export class ComposeRemindersHandler extends MessageHandler<'reminders.compose'> {
  constructor(private readonly useCase: ComposeRemindersUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'reminders.compose'>): Promise<void> {
    return this.useCase.execute(tenantId, id, payload.reminderIds);
  }
}
