import { Module } from '@nestjs/common';
import { TimelineController } from './timeline.controller.js';

/** 记录: the timeline of a table for those who trace it. */
@Module({ controllers: [TimelineController] })
export class RecordModule {}
