import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { LoadCalendarUseCase, WorkingYearQuery } from '#libs/application';
import { readCalendarFile } from '#libs/documents';
import type { Session } from '#libs/platform';
import { Policy, ProblemError } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { LoadCalendarAnswerDto, LoadCalendarQueryDto, WorkingYearDto } from './dto/working-year.dto.js';
import { YearPipe } from './year.pipe.js';

/** 工作日历: working days and days of rest by year; an administrator loads them, everybody reads them. */
@Controller('v1/calendars')
export class WorkingYearsController {
  constructor(
    private readonly years: WorkingYearQuery,
    private readonly loadCalendar: LoadCalendarUseCase,
  ) {}

  /** The days of a year that differ from the plain week, with their source and how far it reaches. */
  @Get(':year')
  @Policy('signed-in')
  async one(
    @SignedIn() { tenantId }: Session,
    @Param('year', new YearPipe()) year: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WorkingYearDto> {
    const { days, districtRestDays, ...view } = await this.years.view(tenantId, year);
    setETag(reply, view.version);
    return { ...view, days: [...days], districtRestDays: [...districtRestDays] };
  }

  /** Loads a year from a file, whole or not at all; the very same days again change nothing. */
  @Post()
  @HttpCode(200)
  @Policy('administrator')
  @TakesCommand({ ifMatch: false })
  @ApiConsumes('text/plain', 'application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async load(
    @TheAct() { session: { tenantId, personId: actorId }, idempotency, correlationId }: Act,
    @Query() { replace }: LoadCalendarQueryDto,
    @Body() bytes: Buffer | undefined,
  ): Promise<LoadCalendarAnswerDto> {
    const read = readCalendarFile(bytes ?? new Uint8Array());
    if (!read.ok) {
      const facts = { count: String(read.faults.length) };
      throw new ProblemError('calendar-unreadable', { errors: read.faults, facts });
    }
    const request = { tenantId, actorId, file: read.file, replace: replace === 'true' };
    return this.loadCalendar.execute({ ...request, idempotency, correlationId });
  }
}
