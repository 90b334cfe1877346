import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { TakesCommand, TheAct } from '../acting/act.decorator.js';
import { ActionAnswerDto } from '../acting/action-answer.dto.js';
import { ActionRunner } from '../acting/action-runner.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { ExplanationsDto } from './dto/explanation.dto.js';

/** 说明: the declarer answers findings that he does not mend. */
@Controller('v1/goal-tables')
export class ExplanationsController {
  constructor(private readonly runner: ActionRunner) {}

  /** Says why findings stay as they are, a text per rule and cell; a later text replaces an earlier one. */
  @Post(':id/explanations')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  async explain(
    @TheAct() act: Act,
    @Param('id', new IdPipe('goal-table')) goalTableId: string,
    @Body() { explanations }: ExplanationsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    const result = await this.runner.run(act, { goalTableId, command: { type: 'explain', explanations } });
    setETag(reply, result.version);
    return { ...result, openedTaskIds: [...result.openedTaskIds] };
  }
}
