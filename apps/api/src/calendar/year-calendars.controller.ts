import { Body, Controller, Get, Param, Post, Put, Res } from '@nestjs/common';
import { PlanYearUseCase, YearCalendarQuery } from '#libs/application';
import type { YearCalendarCommand } from '#libs/domain';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import {
  CongressDateDto,
  MidYearEndDto,
  MidYearLeaveDto,
  ProposalDto,
  WindowsDto,
} from './dto/plan-year.dto.js';
import { YearCalendarAnswerDto, YearCalendarDto, YearTodayDto } from './dto/year-calendar.dto.js';
import { presentToday, presentYear } from './year-calendar.presenter.js';
import { YearPipe } from './year.pipe.js';

const YEAR = new YearPipe();

/** 年度日历: what of a budget year opens and closes when; finance plans it, everybody reads it. */
@Controller('v1/year-calendars')
export class YearCalendarsController {
  constructor(
    private readonly years: YearCalendarQuery,
    private readonly planYear: PlanYearUseCase,
  ) {}

  /** The windows of a year; of version 0 while nobody has planned it. */
  @Get(':year')
  @Policy('signed-in')
  async one(
    @SignedIn() { tenantId, personId }: Session,
    @Param('year', YEAR) year: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<YearCalendarDto> {
    const view = await this.years.view(tenantId, personId, year);
    setETag(reply, view.calendar.version);
    return presentYear(view);
  }

  /** What is open today, and what opens or closes next. */
  @Get(':year/today')
  @Policy('signed-in')
  async today(
    @SignedIn() { tenantId, personId }: Session,
    @Param('year', YEAR) year: number,
  ): Promise<YearTodayDto> {
    return presentToday(await this.years.today(tenantId, personId, year));
  }

  /** Begins a year with the days that are usual. */
  @Post(':year/proposals')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  propose(
    @TheAct() act: Act,
    @Param('year', YEAR) year: number,
    @Body() { preset }: ProposalDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<YearCalendarAnswerDto> {
    return this.plan(act, year, { type: 'propose', preset }, reply);
  }

  /** Sets the windows that the district plans itself; what has passed stays as it was. */
  @Put(':year/windows')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  setWindows(
    @TheAct() act: Act,
    @Param('year', YEAR) year: number,
    @Body() { windows, reason = null }: WindowsDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<YearCalendarAnswerDto> {
    const plans = windows.map(({ closesOn = null, closesAfter = null, countsFrom = null, ...plan }) => {
      return { ...plan, unitId: null, closesOn, closesAfter, countsFrom };
    });
    return this.plan(act, year, { type: 'set-windows', windows: plans, reason }, reply);
  }

  /** Enters the day on which the people's congress approved the budget. */
  @Put(':year/congress-date')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  setCongress(
    @TheAct() act: Act,
    @Param('year', YEAR) year: number,
    @Body() { congressOn, reason = null }: CongressDateDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<YearCalendarAnswerDto> {
    return this.plan(act, year, { type: 'set-congress', congressOn, reason }, reply);
  }

  /** 年中追加: lets one unit declare in the middle of the year. */
  @Post(':year/mid-year-leaves')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  openMidYear(
    @TheAct() act: Act,
    @Param('year', YEAR) year: number,
    @Body() { unitId, opensOn, closesOn, reason }: MidYearLeaveDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<YearCalendarAnswerDto> {
    return this.plan(act, year, { type: 'open-mid-year', unitId, opensOn, closesOn, reason }, reply);
  }

  /** Ends such a leave earlier than it was given until. */
  @Post(':year/mid-year-leaves/:key/endings')
  @Policy('signed-in')
  @TakesCommand({ ifMatch: true })
  endMidYear(
    @TheAct() act: Act,
    @Param('year', YEAR) year: number,
    @Param('key') key: string,
    @Body() { closesOn, reason }: MidYearEndDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<YearCalendarAnswerDto> {
    return this.plan(act, year, { type: 'end-mid-year', key, closesOn, reason }, reply);
  }

  private async plan(
    { session: { tenantId, personId: actorId }, ifMatch, idempotency, correlationId }: Act,
    fiscalYear: number,
    command: YearCalendarCommand,
    reply: FastifyReply,
  ): Promise<YearCalendarAnswerDto> {
    const protocol = { ifMatch, idempotency, correlationId };
    const result = await this.planYear.execute({ tenantId, actorId, fiscalYear, command, ...protocol });
    setETag(reply, result.version);
    return { fiscalYear, ...result };
  }
}
