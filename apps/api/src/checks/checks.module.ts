import { Module } from '@nestjs/common';
import { ActingModule } from '../acting/acting.module.js';
import { DeclareModule } from '../declare/declare.module.js';
import { ChecksController } from './checks.controller.js';
import { ExplanationsController } from './explanations.controller.js';

/** 系统校验与说明: findings before anything is declared, and the declarer's words on them. */
@Module({
  imports: [ActingModule, DeclareModule],
  controllers: [ChecksController, ExplanationsController],
})
export class ChecksModule {}
