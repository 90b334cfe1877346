import { Module } from '@nestjs/common';
import { EvaluationStepsController } from './evaluation-steps.controller.js';
import { EvaluationsController } from './evaluations.controller.js';

/** 绩效自评: forms in 万元 with weights, recomputed. */
@Module({ controllers: [EvaluationsController, EvaluationStepsController] })
export class EvaluateModule {}
