import { Controller, Get, Param, Query } from '@nestjs/common';
import { PublicTablesQuery } from '#libs/application';
import { AuthSettings, Policy } from '#libs/platform';
import { IdPipe } from '../acting/id.pipe.js';
import { pageOf } from '../acting/page-query.dto.js';
import { PublicListQueryDto, PublicPageDto, PublicTableDto } from './public.dto.js';
import { presentPublicRow, presentPublicTable } from './public.presenter.js';

/** Published tables for programs, without sign-in. */
@Controller('v1/public/goal-tables')
export class PublicTablesController {
  constructor(
    private readonly tables: PublicTablesQuery,
    private readonly settings: AuthSettings,
  ) {}

  /** Published tables, newest first. */
  @Get()
  @Policy('public')
  async list(@Query() query: PublicListQueryDto): Promise<PublicPageDto> {
    const { items, nextCursor, total } = await this.tables.list(query.fiscalYear ?? null, pageOf(query));
    return { items: items.map((table) => presentPublicRow(table, this.settings.demo)), nextCursor, total };
  }

  /** One published table. */
  @Get(':id')
  @Policy('public')
  async one(@Param('id', new IdPipe('goal-table')) goalTableId: string): Promise<PublicTableDto> {
    return presentPublicTable(await this.tables.one(goalTableId), this.settings.demo);
  }
}
