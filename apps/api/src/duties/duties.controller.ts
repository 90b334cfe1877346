import { Controller, Get, Query } from '@nestjs/common';
import type { DutyRow } from '#libs/application';
import { DutiesQuery } from '#libs/application';
import { DUTY_LABELS } from '#libs/domain';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import { SignedIn } from '../acting/act.decorator.js';
import { pageOf } from '../acting/page-query.dto.js';
import { DutyDto, DutyListQueryDto, DutyPageDto } from './duties.dto.js';

/** 应办事项: what people and units owe outside of the approval of a table. */
@Controller('v1/duties')
export class DutiesController {
  constructor(private readonly duties: DutiesQuery) {}

  /** Open duties, the most urgent first. */
  @Get()
  @Policy('signed-in')
  async list(
    @SignedIn() { tenantId, personId }: Session,
    @Query() query: DutyListQueryDto,
  ): Promise<DutyPageDto> {
    const { of = 'mine', unitId = null, kind = null, roundId = null, late } = query;
    const wish = { of, unitId, kind, roundId, lateOnly: late === 'true' };
    const { items, ...rest } = await this.duties.open(tenantId, personId, wish, pageOf(query));
    return { ...rest, items: items.map(presentDuty) };
  }
}

function presentDuty({ status: _, closedAt: __, closedBy: ___, ...duty }: DutyRow): DutyDto {
  return { ...duty, label: DUTY_LABELS[duty.kind] };
}
