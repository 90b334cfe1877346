import { Module } from '@nestjs/common';
import { ApproveDecisions } from './approve-decisions.js';

/** 批复: how the final decision on a task becomes a command. */
@Module({ providers: [ApproveDecisions], exports: [ApproveDecisions] })
export class ApproveModule {}
