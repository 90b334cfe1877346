import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import { CorrectionActs, ProgressReportActs, ReportViewQuery, SaveDraftUseCase } from '#libs/application';
import type { Reader, Session } from '#libs/platform';
import { Policy, ProblemWriter } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { TheReader } from '../acting/reader.decorator.js';
import { CorrectionOrderDto } from './dto/correction.dto.js';
import { MonitorAnswerDto } from './dto/monitor-answer.dto.js';
import { OpinionDto, ReasonDto } from './dto/opinion.dto.js';
import { ReportBodyDto, ReportSubmissionDto } from './dto/report-body.dto.js';
import { ProgressReportDto, ReportDraftDto, SavedDraftDto } from './dto/report.dto.js';
import { answered, monitorRequest } from './monitor-act.js';
import { orderOf, reportOf } from './monitor.mapper.js';
import { presentBody, presentFinding, presentReport } from './monitor.presenter.js';

const REPORT = new IdPipe('progress-report');

/** 绩效运行监控表: a unit reports one table for one round, the finance desk checks it. */
@Controller('v1/progress-reports')
export class ProgressReportsController {
  constructor(
    private readonly reports: ProgressReportActs,
    private readonly corrections: CorrectionActs,
    private readonly drafts: SaveDraftUseCase,
    private readonly view: ReportViewQuery,
    private readonly writer: ProblemWriter,
  ) {}

  /** The report with its lights, each with the rule that gave it. */
  @Get(':id')
  @Policy('signed-in')
  async one(
    @SignedIn() { tenantId, personId }: Session,
    @TheReader() reader: Reader,
    @Param('id', REPORT) reportId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProgressReportDto> {
    const view = await this.view.execute(tenantId, personId, reportId);
    setETag(reply, view.state.version);
    return presentReport(view, this.writer, reader);
  }

  /** What was typed last, or the empty form. */
  @Get(':id/draft')
  @Policy('signed-in')
  async draft(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', REPORT) reportId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportDraftDto> {
    const { revision, content, savedAt } = await this.view.draft(tenantId, personId, reportId);
    setETag(reply, revision);
    return { revision, content: presentBody(content), savedAt };
  }

  /** Keeps what is typed, whatever is wrong with it, and says what is. */
  @Put(':id/draft')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  async save(
    @TheAct() act: Act,
    @Param('id', REPORT) reportId: string,
    @Body() dto: ReportBodyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedDraftDto> {
    const saved = await this.drafts.execute(monitorRequest(act), reportId, reportOf(dto));
    setETag(reply, saved.revision);
    const { revision, findings } = saved;
    return { revision, findings: findings.map((finding) => presentFinding(finding, act.language)) };
  }

  /** 报送: gets its lights at once. */
  @Post(':id/submissions')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  submit(
    @TheAct() act: Act,
    @Param('id', REPORT) reportId: string,
    @Body() dto: ReportSubmissionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    const { attachments } = dto;
    return answered(this.reports.send(monitorRequest(act), reportId, reportOf(dto), attachments), reply);
  }

  /** 核实; a red light opens a correction. */
  @Post(':id/verifications')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  verify(
    @TheAct() act: Act,
    @Param('id', REPORT) reportId: string,
    @Body() { opinion = '' }: OpinionDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    return answered(this.reports.verify(monitorRequest(act), reportId, opinion), reply);
  }

  /** 退回 to the unit, with words. */
  @Post(':id/returns')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  return(
    @TheAct() act: Act,
    @Param('id', REPORT) reportId: string,
    @Body() { opinion }: ReasonDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    return answered(this.reports.return(monitorRequest(act), reportId, opinion), reply);
  }

  /** Asks the unit for 纠偏, or for 整改 with a formal notice. */
  @Post(':id/corrections')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  correct(
    @TheAct() act: Act,
    @Param('id', REPORT) reportId: string,
    @Body() dto: CorrectionOrderDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MonitorAnswerDto> {
    return answered(this.corrections.order(monitorRequest(act), reportId, orderOf(dto)), reply);
  }
}
