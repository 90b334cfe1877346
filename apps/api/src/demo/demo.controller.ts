import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { AdvanceClockUseCase, ClockMovesForwardOnlyError, NotFoundError } from '#libs/application';
import type { Session } from '#libs/platform';
import { beijingTime, Policy, ProblemError, SignIn } from '#libs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { IdPipe } from '../acting/id.pipe.js';
import { SessionCookies } from '../session/session-cookies.js';
import { ClockAdvanceDto, ClockAdvanceRequestDto, DemoPeopleDto, DemoSignInDto } from './demo.dto.js';
import { RoleCards } from '../public/role-cards.js';

/** Role cards and the clock of a demonstration; in production these routes do not exist. */
@Controller('v1/demo')
export class DemoController {
  constructor(
    private readonly people: RoleCards,
    private readonly signIn: SignIn,
    private readonly cookies: SessionCookies,
    private readonly clock: AdvanceClockUseCase,
  ) {}

  /** The demo people. */
  @Get('people')
  @Policy('demo')
  async cards(): Promise<DemoPeopleDto> {
    const items = await this.people.list();
    return { items: items.map((card) => ({ ...card, roleLabels: [...card.roleLabels] })) };
  }

  /** Signs in by one click. */
  @Post('session')
  @HttpCode(204)
  @Policy('demo')
  async open(
    @Body() { account }: DemoSignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.signIn.openDemo(account);
    await this.signIn.leave(this.cookies.held(request));
    this.cookies.give(reply, token);
  }

  /** Asks to move the clock; the worker goes from one due moment to the next. */
  @Post('clock-advances')
  @HttpCode(202)
  @Policy('signed-in')
  @TakesCommand({ ifMatch: false })
  async advance(@TheAct() act: Act, @Body() { to }: ClockAdvanceRequestDto): Promise<ClockAdvanceDto> {
    const { tenantId, personId: actorId } = act.session;
    const target = new Date(to).toISOString();
    try {
      const wish = await this.clock.request(tenantId, { ...act.idempotency, actorId }, target);
      return { ...wish, now: await this.clock.now(tenantId) };
    } catch (error) {
      if (!(error instanceof ClockMovesForwardOnlyError)) throw error;
      throw new ProblemError('clock-moves-forward-only', { facts: { now: beijingTime(error.now) } });
    }
  }

  /** Whether the clock has arrived. */
  @Get('clock-advances/:id')
  @Policy('signed-in')
  async progress(
    @SignedIn() { tenantId }: Session,
    @Param('id', new IdPipe('clock-advance')) id: string,
  ): Promise<ClockAdvanceDto> {
    const wish = await this.clock.find(tenantId, id);
    if (wish === null) throw new NotFoundError('clock-advance', id);
    return { ...wish, now: await this.clock.now(tenantId) };
  }
}
