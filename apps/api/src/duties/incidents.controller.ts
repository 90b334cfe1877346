import { Controller, Get, Query } from '@nestjs/common';
import { IncidentsQuery } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import { SignedIn } from '../acting/act.decorator.js';
import { pageOf } from '../acting/page-query.dto.js';
import { IncidentListQueryDto, IncidentPageDto } from './incidents.dto.js';

/** 异常: what has been late for so long that the finance desk or an administrator has to look after it. */
@Controller('v1/incidents')
export class IncidentsController {
  constructor(private readonly incidents: IncidentsQuery) {}

  /** The latest first. */
  @Get()
  @Policy('signed-in')
  async list(
    @SignedIn() { tenantId, personId }: Session,
    @Query() query: IncidentListQueryDto,
  ): Promise<IncidentPageDto> {
    const status = query.status ?? 'open';
    const { items, ...rest } = await this.incidents.list(tenantId, personId, status, pageOf(query));
    return { ...rest, items: [...items] };
  }
}
