import { Injectable } from '@nestjs/common';
import { RecountYearsUseCase } from '#libs/application';
import type { ReceivedMessage } from '#libs/messaging';
import { HandlesMessage, MessageHandler } from '#libs/messaging';

/** `calendar.changed`: what was counted over the working days of a year is counted anew. */
@Injectable()
@HandlesMessage('calendar.changed')
export class CalendarChangedHandler extends MessageHandler<'calendar.changed'> {
  constructor(private readonly years: RecountYearsUseCase) {
    super();
  }

  handle({ tenantId, id, payload }: ReceivedMessage<'calendar.changed'>): Promise<void> {
    return this.years.execute(tenantId, id, payload.calendarId);
  }
}
