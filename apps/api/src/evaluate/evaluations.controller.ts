import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
import { EvaluateYearUseCase, EvaluationsQuery } from '#libs/application';
import { selfEvaluationHtml, selfEvaluationText } from '#libs/documents';
import type { Session } from '#libs/platform';
import { AuthSettings, Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { pageOf } from '../acting/page-query.dto.js';
import {
  EvaluationDrawDto,
  EvaluationDto,
  EvaluationOpeningDto,
  EvaluationPageDto,
} from './evaluation-answers.dto.js';
import { formOf, presentEvaluation } from './evaluation.presenter.js';
import { EvaluationListQueryDto, EvaluationSampleDto, EvaluationYearDto } from './evaluations.dto.js';

/** 绩效自评: lists, forms, and a year as a whole. */
@Controller('v1/self-evaluations')
export class EvaluationsController {
  constructor(
    private readonly evaluations: EvaluationsQuery,
    private readonly year: EvaluateYearUseCase,
    private readonly settings: AuthSettings,
  ) {}

  /** Those of the units that the reader may see, the latest year first. */
  @Get()
  @Policy('signed-in')
  async list(
    @SignedIn() { tenantId, personId }: Session,
    @Query() query: EvaluationListQueryDto,
  ): Promise<EvaluationPageDto> {
    const { fiscalYear = null, status = null, sampled } = query;
    const filter = { fiscalYear, status, sampled: sampled === undefined ? null : sampled === 'true' };
    const { items, ...rest } = await this.evaluations.list({ tenantId, personId }, filter, pageOf(query));
    return { ...rest, items: [...items] };
  }

  /** One of them, with what was entered and what it comes to. */
  @Get(':id')
  @Policy('signed-in')
  async read(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('self-evaluation')) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EvaluationDto> {
    const view = await this.evaluations.view({ tenantId, personId }, id);
    setETag(reply, view.state.version);
    return presentEvaluation(view);
  }

  /** The official form as lines of text. */
  @Get(':id/form.txt')
  @Policy('signed-in')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async text(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('self-evaluation')) id: string,
  ): Promise<string> {
    return selfEvaluationText(
      formOf(await this.evaluations.view({ tenantId, personId }, id), this.settings.demo),
    );
  }

  /** The official form as a table. */
  @Get(':id/form.html')
  @Policy('signed-in')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async html(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('self-evaluation')) id: string,
  ): Promise<string> {
    return selfEvaluationHtml(
      formOf(await this.evaluations.view({ tenantId, personId }, id), this.settings.demo),
    );
  }

  /** Finance opens the evaluations of a year by hand; those that are open stay as they are. */
  @Post('openings')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: false })
  open(@TheAct() act: Act, @Body() { fiscalYear }: EvaluationYearDto): Promise<EvaluationOpeningDto> {
    return this.year.openByHand(requestOf(act), fiscalYear);
  }

  /** Finance draws a share of those that are over. */
  @Post('samples')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: false })
  async draw(@TheAct() act: Act, @Body() sample: EvaluationSampleDto): Promise<EvaluationDrawDto> {
    const { seed, drawn } = await this.year.draw(requestOf(act), sample);
    return { seed, drawn: [...drawn] };
  }
}

function requestOf({ session: { tenantId, personId: actorId }, idempotency, correlationId }: Act) {
  return { tenantId, actorId, idempotency, correlationId };
}
