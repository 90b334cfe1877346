import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { TaskCommand } from '#libs/domain';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { TakesCommand, TheAct } from '../acting/act.decorator.js';
import { ActionAnswerDto } from '../acting/action-answer.dto.js';
import { IdPipe } from '../acting/id.pipe.js';
import { TaskActs } from '../acting/task-acts.js';
import { ApproveDecisions } from '../approve/approve-decisions.js';
import { ReviewDecisions } from '../review/review-decisions.js';
import { DecisionDto } from './dto/decision.dto.js';

/** One address for decisions; each word belongs to review or to approval. */
@Controller('v1/tasks')
export class DecisionsController {
  private readonly words: Readonly<
    Record<DecisionDto['decision'], (taskId: string, dto: DecisionDto) => TaskCommand>
  >;

  constructor(
    private readonly acts: TaskActs,
    review: ReviewDecisions,
    approval: ApproveDecisions,
  ) {
    this.words = {
      pass: (taskId, dto) => review.pass(taskId, dto),
      return: (taskId, dto) => review.return(taskId, dto),
      approve: (taskId, dto) => approval.approve(taskId, dto),
      reject: (taskId, dto) => approval.reject(taskId, dto),
    };
  }

  /** Decides a task: 同意, 退回, 批复 or 不予批复. */
  @Post(':id/decisions')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  decide(
    @TheAct() act: Act,
    @Param('id', new IdPipe('task')) taskId: string,
    @Body() dto: DecisionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    return this.acts.take(act, this.words[dto.decision](taskId, dto), reply);
  }
}
