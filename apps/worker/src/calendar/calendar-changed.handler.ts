import { Injectable } from '@nestjs/common';
import { FollowCalendarUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `calendar.changed`: what was counted over the working days of a year is counted anew. */
@Injectable()
@HandlesMessage('calendar.changed')
export class CalendarChangedHandler extends MessageHandler<'calendar.changed'> {
  constructor(private readonly follow: FollowCalendarUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'calendar.changed'>): Promise<void> {
    return this.follow.execute(tenantId, id, payload.calendarId);
  }
}
