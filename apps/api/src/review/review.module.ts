import { Module } from '@nestjs/common';
import { ReviewDecisions } from './review-decisions.js';

/** 审核 */
@Module({ providers: [ReviewDecisions], exports: [ReviewDecisions] })
export class ReviewModule {}
