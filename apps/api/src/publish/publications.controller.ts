import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { TakesCommand, TheAct } from '../acting/act.decorator.js';
import { ActionAnswerDto } from '../acting/action-answer.dto.js';
import { IdPipe } from '../acting/id.pipe.js';
import { TaskActs } from '../acting/task-acts.js';
import { PublicationDto } from './publication.dto.js';

/** 公开 through the task that the approval opened. */
@Controller('v1/tasks')
export class PublicationsController {
  constructor(private readonly acts: TaskActs) {}

  /** Publishes exactly the approved version. */
  @Post(':id/publications')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  publish(
    @TheAct() act: Act,
    @Param('id', new IdPipe('task')) taskId: string,
    @Body() { contentHash, officialUrl = null }: PublicationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    return this.acts.take(act, { type: 'publish', taskId, contentHash, officialUrl }, reply);
  }
}
