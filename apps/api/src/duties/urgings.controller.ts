import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { UrgingAim, UrgingPlan } from '#libs/application';
import { UrgeUseCase } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { UrgingAnswerDto, UrgingDto, UrgingPlanDto } from './urgings.dto.js';

/** 催办、催报: the finance desk asks again for what is open. */
@Controller('v1/urgings')
export class UrgingsController {
  constructor(private readonly urge: UrgeUseCase) {}

  /** Whom it would reach, when, with what words, and what was urged that day already; writes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Policy('signed-in')
  async preview(@SignedIn() { tenantId, personId }: Session, @Body() dto: UrgingDto): Promise<UrgingPlanDto> {
    return presentPlan(await this.urge.preview(tenantId, personId, aimOf(dto)));
  }

  /** Urges: it goes out with the next digest of each person, in office hours. */
  @Post()
  @Policy('signed-in')
  @TakesCommand({ ifMatch: false })
  async send(@TheAct() act: Act, @Body() dto: UrgingDto): Promise<UrgingAnswerDto> {
    const { session, idempotency, correlationId } = act;
    const { tenantId, personId: actorId } = session;
    const result = await this.urge.execute({
      tenantId,
      actorId,
      aim: aimOf(dto),
      idempotency,
      correlationId,
    });
    const { urgingId, eventId } = result;
    return { urgingId, eventId, ...presentPlan(result) };
  }
}

function aimOf({ taskIds = [], dutyIds = [], report }: UrgingDto): UrgingAim {
  if (report === undefined) return { taskIds, dutyIds, report: null };
  const { kind, unitIds = null, roundId = null, lateOnly = false } = report;
  return { taskIds, dutyIds, report: { kind, unitIds, roundId, lateOnly } };
}

function presentPlan({ sendsAt, words, lines }: UrgingPlan) {
  return { sendsAt, words, lines: lines.map((line) => ({ ...line, people: [...line.people] })) };
}
