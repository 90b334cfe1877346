import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CorrectionActs, CorrectionsQuery } from '#libs/application';
import type { Reader, Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { pageOf } from '../acting/page-query.dto.js';
import { TheReader } from '../acting/reader.decorator.js';
import {
  CorrectionDto,
  CorrectionListQueryDto,
  CorrectionNoticeDto,
  CorrectionPageDto,
  CorrectionPlanDto,
  CorrectionReturnDto,
} from './dto/correction.dto.js';
import { MonitorAnswerDto } from './dto/monitor-answer.dto.js';
import { AccountDto, OpinionDto } from './dto/opinion.dto.js';
import { answered, monitorRequest } from './monitor-act.js';
import { noticeOrderOf } from './monitor.mapper.js';
import { presentCorrection, presentCorrectionRow } from './monitor.presenter.js';

const CORRECTION = new IdPipe('correction');

/** 纠偏 and 整改, from their opening to their verified end. */
@Controller('v1/corrections')
export class CorrectionsController {
  constructor(
    private readonly acts: CorrectionActs,
    private readonly corrections: CorrectionsQuery,
  ) {}

  /** Corrections: a unit sees its own, finance and audit all. */
  @Get()
  @Policy('signed-in')
  async list(
    @SignedIn() { tenantId, personId }: Session,
    @TheReader() { language }: Reader,
    @Query() query: CorrectionListQueryDto,
  ): Promise<CorrectionPageDto> {
    const page = await this.corrections.list(tenantId, personId, query.status ?? null, pageOf(query));
    return { ...page, items: page.items.map((state) => presentCorrectionRow(state, language)) };
  }

  /** One correction with its words. */
  @Get(':id')
  @Policy('signed-in')
  async one(
    @SignedIn() { tenantId, personId }: Session,
    @TheReader() { language }: Reader,
    @Param('id', CORRECTION) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CorrectionDto> {
    const seen = await this.corrections.one(tenantId, personId, id);
    setETag(reply, seen.state.version);
    return presentCorrection(seen, language);
  }

  /** 整改通知 over a correction under way. */
  @Post(':id/notices')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  notice(
    @TheAct() act: Act,
    @Param('id', CORRECTION) id: string,
    @Body() dto: CorrectionNoticeDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    return answered(this.acts.notice(monitorRequest(act), id, noticeOrderOf(dto)), reply);
  }

  /** The unit says what it will do, who answers for it and by when. */
  @Post(':id/plans')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  plan(
    @TheAct() act: Act,
    @Param('id', CORRECTION) id: string,
    @Body() { attachments, responsibleId, actBy, measures }: CorrectionPlanDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    const plan = { responsibleId, actBy, measures };
    return answered(this.acts.plan(monitorRequest(act), id, plan, attachments), reply);
  }

  /** The unit says that it is done, and how. */
  @Post(':id/completions')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  complete(
    @TheAct() act: Act,
    @Param('id', CORRECTION) id: string,
    @Body() { account, attachments }: AccountDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    return answered(this.acts.complete(monitorRequest(act), id, account, attachments), reply);
  }

  /** The finance desk has looked: it is mended. */
  @Post(':id/verifications')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  verify(
    @TheAct() act: Act,
    @Param('id', CORRECTION) id: string,
    @Body() { opinion }: OpinionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    return answered(this.acts.verify(monitorRequest(act), id, opinion ?? null), reply);
  }

  /** The finance desk has looked: it is not mended, and a new day is set. */
  @Post(':id/returns')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  sendBack(
    @TheAct() act: Act,
    @Param('id', CORRECTION) id: string,
    @Body() { opinion, actBy }: CorrectionReturnDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    return answered(this.acts.sendBack(monitorRequest(act), id, { opinion, actBy }), reply);
  }
}
