import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import { ProgressPlanActs, ProgressPlanQuery } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { MonitorAnswerDto } from './dto/monitor-answer.dto.js';
import { ReasonDto } from './dto/opinion.dto.js';
import { PlanBodyDto, ProgressPlanDto } from './dto/progress-plan.dto.js';
import { answered, monitorRequest } from './monitor-act.js';
import { planOf } from './monitor.mapper.js';
import { presentPlan } from './monitor.presenter.js';

const TABLE = new IdPipe('goal-table');

/** When deliveries are due and money is spent: said by the unit, confirmed by finance. */
@Controller('v1/goal-tables')
export class ProgressPlansController {
  constructor(
    private readonly acts: ProgressPlanActs,
    private readonly plans: ProgressPlanQuery,
  ) {}

  /** The plan of a table; version 0 is the default by the rules. */
  @Get(':id/progress-plan')
  @Policy('signed-in')
  async one(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', TABLE) goalTableId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgressPlanDto> {
    const plan = await this.plans.execute(tenantId, personId, goalTableId);
    setETag(reply, plan.version);
    return presentPlan(plan);
  }

  /** The unit proposes its plan; the one that was confirmed holds until this one is. */
  @Put(':id/progress-plan')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  propose(
    @TheAct() act: Act,
    @Param('id', TABLE) goalTableId: string,
    @Body() dto: PlanBodyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    return answered(this.acts.propose(monitorRequest(act), goalTableId, planOf(dto)), reply);
  }

  /** The finance desk confirms it: the next round pins it. */
  @Post(':id/progress-plan/confirmations')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  confirm(
    @TheAct() act: Act,
    @Param('id', TABLE) goalTableId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    const verdict = { confirmed: true, opinion: null };
    return answered(this.acts.settle(monitorRequest(act), goalTableId, verdict), reply);
  }

  /** The finance desk returns it, with words. */
  @Post(':id/progress-plan/returns')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  return(
    @TheAct() act: Act,
    @Param('id', TABLE) goalTableId: string,
    @Body() { opinion }: ReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    return answered(this.acts.settle(monitorRequest(act), goalTableId, { confirmed: false, opinion }), reply);
  }
}
