import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { CancelJobUseCase, JobsQuery, ResumeJobUseCase } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { pageOf } from '../acting/page-query.dto.js';
import { presentJob } from './job.presenter.js';
import { CancellationDto, JobDto, JobListQueryDto, JobPageDto } from './jobs.dto.js';

/** Long work: how far it is, what went wrong, and how to stop it. */
@Controller('v1/jobs')
export class JobsController {
  constructor(
    private readonly jobs: JobsQuery,
    private readonly cancelJob: CancelJobUseCase,
    private readonly resumeJob: ResumeJobUseCase,
  ) {}

  /** The person's own, and all of the district for finance, audit and administrators; newest first. */
  @Get()
  @Policy('signed-in')
  async list(
    @SignedIn() { tenantId, personId }: Session,
    @Query() query: JobListQueryDto,
  ): Promise<JobPageDto> {
    const { kind = null, subject = null, state = null } = query;
    const page = await this.jobs.list(tenantId, personId, { kind, subject, state }, pageOf(query));
    return { ...page, items: page.items.map(presentJob) };
  }

  /** One job with its progress. */
  @Get(':id')
  @Policy('signed-in')
  async one(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('job')) jobId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobDto> {
    const job = await this.jobs.one(tenantId, personId, jobId);
    setETag(reply, job.version);
    return presentJob(job);
  }

  /** Asks a job to stop after the batch that is under way; asking twice changes nothing. */
  @Post(':id/cancellations')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: false })
  async cancel(
    @TheAct() { session: { tenantId, personId: actorId }, idempotency, correlationId }: Act,
    @Param('id', new IdPipe('job')) jobId: string,
    @Body() { reason }: CancellationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobDto> {
    const request = { tenantId, actorId, jobId, reason, idempotency, correlationId };
    const job = await this.cancelJob.execute(request);
    setETag(reply, job.version);
    return presentJob(job);
  }

  /** Lets a cancelled job go on from where it stopped. */
  @Post(':id/resumptions')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: false })
  async resume(
    @TheAct() { session: { tenantId, personId: actorId }, idempotency, correlationId }: Act,
    @Param('id', new IdPipe('job')) jobId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<JobDto> {
    const job = await this.resumeJob.execute({ tenantId, actorId, jobId, idempotency, correlationId });
    setETag(reply, job.version);
    return presentJob(job);
  }
}
