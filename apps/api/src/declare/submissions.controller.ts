import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { TakesCommand, TheAct } from '../acting/act.decorator.js';
import { ActionAnswerDto } from '../acting/action-answer.dto.js';
import { TaskActs } from '../acting/task-acts.js';
import { IdPipe } from '../acting/id.pipe.js';
import { SubmissionDto } from './dto/declarations.dto.js';

/** 送审 by the unit head, through the task that asked for it. */
@Controller('v1/tasks')
export class SubmissionsController {
  constructor(private readonly acts: TaskActs) {}

  /** Freezes the content and opens the review. */
  @Post(':id/submissions')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  submit(
    @TheAct() act: Act,
    @Param('id', new IdPipe('task')) taskId: string,
    @Body() { contentHash }: SubmissionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    return this.acts.take(act, { type: 'submit', taskId, contentHash }, reply);
  }
}
