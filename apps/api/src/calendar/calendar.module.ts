import { Module } from '@nestjs/common';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { WorkingYearsController } from './working-years.controller.js';
import { YearCalendarsController } from './year-calendars.controller.js';

/** 日历: the windows of budget years, and the working days that they are counted over. */
@Module({ controllers: [CalendarFeedController, YearCalendarsController, WorkingYearsController] })
export class CalendarModule {}
