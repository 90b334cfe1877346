import { Module } from '@nestjs/common';
import { ApproveDecisions } from './approve-decisions.js';

/** 批复 */
@Module({ providers: [ApproveDecisions], exports: [ApproveDecisions] })
export class ApproveModule {}
