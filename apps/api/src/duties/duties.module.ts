import { Module } from '@nestjs/common';
import { DutiesController } from './duties.controller.js';
import { IncidentsController } from './incidents.controller.js';

/** 应办事项与异常: what is owed, and what has been owed for too long. */
@Module({ controllers: [DutiesController, IncidentsController] })
export class DutiesModule {}
