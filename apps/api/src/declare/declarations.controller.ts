import { Body, Controller, Param, Post, Put, Res } from '@nestjs/common';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { TakesCommand, TheAct } from '../acting/act.decorator.js';
import { ActionAnswerDto } from '../acting/action-answer.dto.js';
import type { Aim } from '../acting/action-runner.js';
import { ActionRunner } from '../acting/action-runner.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { ContentMapper } from './content.mapper.js';
import { DraftDto, ExemptionDto, RevisionDto } from './dto/declarations.dto.js';
import { GoalTableContentDto } from './dto/goal-table-content.dto.js';

const TABLE = new IdPipe('goal-table');

/** 填报: what a declarer does to his table until it is under review. */
@Controller('v1/goal-tables')
export class DeclarationsController {
  constructor(
    private readonly runner: ActionRunner,
    private readonly mapper: ContentMapper,
  ) {}

  /** Starts the goal table of a project and year. */
  @Post()
  @Policy('declarer')
  @TakesCommand({ ifMatch: false })
  draft(
    @TheAct() act: Act,
    @Body() { unitId, content, occasion = 'initial' }: DraftDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    const command = { type: 'draft', unitId, occasion, content: this.mapper.contentOf(content) } as const;
    return this.answer(act, { goalTableId: null, command }, reply);
  }

  /** Replaces the content of the working draft. */
  @Put(':id/content')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  edit(
    @TheAct() act: Act,
    @Param('id', TABLE) goalTableId: string,
    @Body() content: GoalTableContentDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    const command = { type: 'edit', content: this.mapper.contentOf(content) } as const;
    return this.answer(act, { goalTableId, command }, reply);
  }

  /** 修订: a new version of a table that was returned or withdrawn. */
  @Post(':id/revisions')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  revise(
    @TheAct() act: Act,
    @Param('id', TABLE) goalTableId: string,
    @Body() { content }: RevisionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    const command = { type: 'revise', content: this.mapper.contentOf(content) } as const;
    return this.answer(act, { goalTableId, command }, reply);
  }

  /** 不予公开, as part of what is reviewed and approved. */
  @Post(':id/exemptions')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  exempt(
    @TheAct() act: Act,
    @Param('id', TABLE) goalTableId: string,
    @Body() { basis }: ExemptionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    return this.answer(act, { goalTableId, command: { type: 'exempt', basis } }, reply);
  }

  /** 报请审签: asks the unit head to submit. */
  @Post(':id/presentations')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  present(
    @TheAct() act: Act,
    @Param('id', TABLE) goalTableId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    return this.answer(act, { goalTableId, command: { type: 'present' } }, reply);
  }

  /** 撤回 by the submitter while nobody has decided. */
  @Post(':id/withdrawals')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  withdraw(
    @TheAct() act: Act,
    @Param('id', TABLE) goalTableId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionAnswerDto> {
    return this.answer(act, { goalTableId, command: { type: 'withdraw' } }, reply);
  }

  private async answer(act: Act, aim: Aim, reply: FastifyReply): Promise<ActionAnswerDto> {
    const result = await this.runner.run(act, aim);
    setETag(reply, result.version);
    return { ...result, openedTaskIds: [...result.openedTaskIds] };
  }
}
