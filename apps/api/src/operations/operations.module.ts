import { Module } from '@nestjs/common';
import { HealthProbe, Metrics } from '#libs/platform';
import { DatabaseProbe } from './database.probe.js';
import { OperationsController } from './operations.controller.js';

/** 运行状况: health, figures and version of this process. */
@Module({
  controllers: [OperationsController],
  providers: [Metrics, { provide: HealthProbe, useClass: DatabaseProbe }],
  exports: [Metrics],
})
export class OperationsModule {}
