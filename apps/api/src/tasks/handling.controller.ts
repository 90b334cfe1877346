import { Controller, Param, Post, Res } from '@nestjs/common';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { TakesCommand, TheAct } from '../acting/act.decorator.js';
import { ActionAnswerDto } from '../acting/action-answer.dto.js';
import { IdPipe } from '../acting/id.pipe.js';
import { TaskActs } from '../acting/task-acts.js';

const TASK = new IdPipe('task');

/** 签收 and its release. */
@Controller('v1/tasks')
export class HandlingController {
  constructor(private readonly acts: TaskActs) {}

  /** I will handle this one of my office's tasks. */
  @Post(':id/claims')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  claim(
    @TheAct() act: Act,
    @Param('id', TASK) taskId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    return this.acts.take(act, { type: 'claim', taskId }, reply);
  }

  /** I give it back to my office. */
  @Post(':id/releases')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  release(
    @TheAct() act: Act,
    @Param('id', TASK) taskId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    return this.acts.take(act, { type: 'release', taskId }, reply);
  }
}
