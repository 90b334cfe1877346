import { Injectable } from '@nestjs/common';
import type { NegativeCommand, PassCommand } from '#libs/domain';
import type { DecisionDto } from '../tasks/dto/decision.dto.js';

/** The words of 审核: 同意 at a stage, and 退回, which every stage may say. */
@Injectable()
export class ReviewDecisions {
  pass(taskId: string, { contentHash, opinion }: DecisionDto): PassCommand {
    return { type: 'pass', taskId, contentHash, opinion: opinion ?? null };
  }

  return(taskId: string, { contentHash, opinion }: DecisionDto): NegativeCommand {
    return { type: 'return', taskId, contentHash, opinion: opinion ?? '' };
  }
}
