import { Injectable } from '@nestjs/common';
import type { ApproveCommand, NegativeCommand } from '#libs/domain';
import type { DecisionDto } from '../tasks/dto/decision.dto.js';

/** The words of the final authority: 批复 with number and date of the letter, and 不予批复. */
@Injectable()
export class ApproveDecisions {
  approve(taskId: string, dto: DecisionDto): ApproveCommand {
    const { contentHash, opinion = '', approvalNumber = '', approvalDate = '' } = dto;
    return { type: 'approve', taskId, contentHash, opinion, approvalNumber, approvalDate };
  }

  reject(taskId: string, { contentHash, opinion = '' }: DecisionDto): NegativeCommand {
    return { type: 'reject', taskId, contentHash, opinion };
  }
}
