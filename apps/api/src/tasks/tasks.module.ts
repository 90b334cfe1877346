import { Module } from '@nestjs/common';
import { ActingModule } from '../acting/acting.module.js';
import { ApproveModule } from '../approve/approve.module.js';
import { ReviewModule } from '../review/review.module.js';
import { DecisionsController } from './decisions.controller.js';
import { HandlingController } from './handling.controller.js';
import { InboxController } from './inbox.controller.js';

/** 待办, 已办, and what is done with a task. */
@Module({
  imports: [ActingModule, ReviewModule, ApproveModule],
  controllers: [InboxController, HandlingController, DecisionsController],
})
export class TasksModule {}
