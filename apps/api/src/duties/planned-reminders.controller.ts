import { Controller, Get, Query } from '@nestjs/common';
import { PlannedRemindersQuery } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import { SignedIn } from '../acting/act.decorator.js';
import { PlannedQueryDto, PlannedRemindersDto } from './planned-reminders.dto.js';

/** 提醒试算: what would be sent, before it is. */
@Controller('v1/reminders')
export class PlannedRemindersController {
  constructor(private readonly planned: PlannedRemindersQuery) {}

  /** Whom reminders would reach until the end of a day, and when; writes nothing. */
  @Get('planned')
  @Policy('signed-in')
  async list(
    @SignedIn() { tenantId, personId }: Session,
    @Query() { until }: PlannedQueryDto,
  ): Promise<PlannedRemindersDto> {
    const { digests, incidents, ...rest } = await this.planned.execute(tenantId, personId, until ?? null);
    return {
      ...rest,
      digests: digests.map((digest) => ({ ...digest, lines: [...digest.lines] })),
      incidents: [...incidents],
    };
  }
}
