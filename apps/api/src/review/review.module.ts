import { Module } from '@nestjs/common';
import { ReviewDecisions } from './review-decisions.js';

/** 审核: how a reviewer's decision on a task becomes a command. */
@Module({ providers: [ReviewDecisions], exports: [ReviewDecisions] })
export class ReviewModule {}
