import { Module } from '@nestjs/common';
import { TimelineController } from './timeline.controller.js';

/** 记录 */
@Module({ controllers: [TimelineController] })
export class RecordModule {}
