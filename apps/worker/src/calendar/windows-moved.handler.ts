import { Injectable } from '@nestjs/common';
import { FollowWindowsUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `windows.moved`: the rounds of a year follow its windows. */
@Injectable()
@HandlesMessage('windows.moved')
export class WindowsMovedHandler extends MessageHandler<'windows.moved'> {
  constructor(private readonly follow: FollowWindowsUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'windows.moved'>): Promise<void> {
    return this.follow.execute(tenantId, id, payload.calendarId);
  }
}
