import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { PlanRoundUseCase, RequestCheckUseCase, RoundsQuery } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { pageOf } from '../acting/page-query.dto.js';
import { JobReferenceDto, MonitorAnswerDto } from './dto/monitor-answer.dto.js';
import { ReportListQueryDto, ReportPageDto } from './dto/report.dto.js';
import { RoundDto, RoundListDto, RoundListQueryDto, RoundPlanDto } from './dto/round.dto.js';
import { answered, monitorRequest } from './monitor-act.js';
import { roundOf } from './monitor.mapper.js';
import { presentReportRow, presentRound } from './monitor.presenter.js';

/** Monitoring rounds: planned by the finance desk, opened and closed by the calendar. */
@Controller('v1/monitoring-rounds')
export class RoundsController {
  constructor(
    private readonly planning: PlanRoundUseCase,
    private readonly checking: RequestCheckUseCase,
    private readonly rounds: RoundsQuery,
  ) {}

  /** 监控布置: the round opens by itself on its first day. */
  @Post()
  @Policy('signed-in')
  @TakesCommand({ ifMatch: false })
  plan(
    @TheAct() act: Act,
    @Body() dto: RoundPlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    return answered(this.planning.execute(monitorRequest(act), roundOf(dto)), reply);
  }

  /** Rounds with the counts of what the reader may see. */
  @Get()
  @Policy('signed-in')
  async list(
    @SignedIn() { tenantId, personId }: Session,
    @Query() { fiscalYear }: RoundListQueryDto,
  ): Promise<RoundListDto> {
    const rounds = await this.rounds.list(tenantId, personId, fiscalYear ?? null);
    return { items: rounds.map(presentRound) };
  }

  /** One round. */
  @Get(':id')
  @Policy('signed-in')
  async one(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('round')) roundId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RoundDto> {
    const seen = await this.rounds.one(tenantId, personId, roundId);
    setETag(reply, seen.round.version);
    return presentRound(seen);
  }

  /** Reports of a round: a unit sees its own, finance and audit all. */
  @Get(':id/reports')
  @Policy('signed-in')
  async reports(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('round')) roundId: string,
    @Query() query: ReportListQueryDto,
  ): Promise<ReportPageDto> {
    const filter = { unitId: query.unitId ?? null, light: query.light ?? null, status: query.status ?? null };
    const page = await this.rounds.reports(tenantId, personId, roundId, filter, pageOf(query));
    return { ...page, items: page.items.map(presentReportRow) };
  }

  /** Has the lights of an open round given anew; answers the job. */
  @Post(':id/checks')
  @HttpCode(202)
  @Policy('signed-in')
  @TakesCommand({ ifMatch: false })
  check(@TheAct() act: Act, @Param('id', new IdPipe('round')) roundId: string): Promise<JobReferenceDto> {
    return this.checking.execute(monitorRequest(act), roundId);
  }
}
