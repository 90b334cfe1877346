import { Controller, Get, Param } from '@nestjs/common';
import { TimelineQuery } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import { SignedIn } from '../acting/act.decorator.js';
import { IdPipe } from '../acting/id.pipe.js';
import { TimelineDto } from './timeline.dto.js';

/** The record as people read it. */
@Controller('v1/goal-tables')
export class TimelineController {
  constructor(private readonly timeline: TimelineQuery) {}

  /** Who did what to a table, when and with what words. */
  @Get(':id/timeline')
  @Policy('signed-in')
  async one(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('goal-table')) goalTableId: string,
  ): Promise<TimelineDto> {
    const entries = await this.timeline.execute(tenantId, personId, goalTableId);
    const items = entries.map(({ envelope, label, actor, opinion, explanations }) => ({
      eventId: envelope.id,
      version: envelope.version,
      type: envelope.type,
      label,
      occurredAt: envelope.occurredAt,
      actorId: envelope.actor,
      actorName: actor?.displayName ?? null,
      opinion,
      explanations: explanations.map((one) => ({ ...one, evidence: [...one.evidence] })),
    }));
    return { items };
  }
}
