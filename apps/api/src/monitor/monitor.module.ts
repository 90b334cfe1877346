import { Module } from '@nestjs/common';
import { CorrectionsController } from './corrections.controller.js';
import { MonitoringFormsController } from './monitoring-forms.controller.js';
import { ProgressPlansController } from './progress-plans.controller.js';
import { ProgressReportsController } from './progress-reports.controller.js';
import { RoundNoticesController } from './round-notices.controller.js';
import { RoundsController } from './rounds.controller.js';

/** 绩效运行监控: rounds, reports, corrections and plans of progress. */
@Module({
  controllers: [
    RoundsController,
    RoundNoticesController,
    ProgressReportsController,
    MonitoringFormsController,
    CorrectionsController,
    ProgressPlansController,
  ],
})
export class MonitorModule {}
