import { Module } from '@nestjs/common';
import { PublicModule } from '../public/public.module.js';
import { SessionModule } from '../session/session.module.js';
import { DemoController } from './demo.controller.js';

/** 演示：in demo and test mode only */
@Module({
  imports: [SessionModule, PublicModule],
  controllers: [DemoController],
})
export class DemoModule {}
