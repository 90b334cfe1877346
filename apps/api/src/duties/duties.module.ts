import { Module } from '@nestjs/common';
import { DutiesController } from './duties.controller.js';
import { IncidentsController } from './incidents.controller.js';
import { PlannedRemindersController } from './planned-reminders.controller.js';
import { UrgingsController } from './urgings.controller.js';

/** 应办事项、异常与催办: what is owed, what has been owed for too long, and what is done about it. */
@Module({
  controllers: [DutiesController, IncidentsController, PlannedRemindersController, UrgingsController],
})
export class DutiesModule {}
