import { Controller, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { GoalTableViewQuery, ListsQuery, NotFoundError } from '#libs/application';
import type { Reader, Session } from '#libs/platform';
import { Policy, ProblemWriter } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import { SignedIn } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { pageOf } from '../acting/page-query.dto.js';
import { TheReader } from '../acting/reader.decorator.js';
import { GoalTableDto, VersionDto } from './dto/goal-table.dto.js';
import { GoalTableListQueryDto, GoalTablePageDto } from './dto/goal-table-list.dto.js';
import { presentGoalTable, presentVersion } from './goal-table.presenter.js';

/** Goal tables that the signed-in person may see. */
@Controller('v1/goal-tables')
export class GoalTablesController {
  constructor(
    private readonly lists: ListsQuery,
    private readonly views: GoalTableViewQuery,
    private readonly writer: ProblemWriter,
  ) {}

  /** Tables of a year, or those that the person started. */
  @Get()
  @Policy('signed-in')
  async list(
    @SignedIn() { tenantId, personId }: Session,
    @Query() query: GoalTableListQueryDto,
  ): Promise<GoalTablePageDto> {
    const page = pageOf(query);
    const { items, nextCursor, total } =
      query.initiated === 'me'
        ? await this.lists.initiated(tenantId, personId, page)
        : await this.lists.goalTables(tenantId, personId, query.fiscalYear ?? null, page);
    return { items: [...items], nextCursor, total };
  }

  /** One table with its versions, its content, and what the reader may do. */
  @Get(':id')
  @Policy('signed-in')
  async one(
    @SignedIn() { tenantId, personId }: Session,
    @TheReader() reader: Reader,
    @Param('id', new IdPipe('goal-table')) goalTableId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<GoalTableDto> {
    const view = await this.views.execute(tenantId, personId, goalTableId);
    setETag(reply, view.state.version);
    return presentGoalTable(view, this.writer, reader);
  }

  /** One version with its content. */
  @Get(':id/versions/:no')
  @Policy('signed-in')
  async version(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('goal-table')) goalTableId: string,
    @Param('no', ParseIntPipe) no: number,
  ): Promise<VersionDto> {
    const { state } = await this.views.execute(tenantId, personId, goalTableId);
    const version = state.versions.find((one) => one.no === no);
    if (version === undefined) throw new NotFoundError('version', String(no));
    return presentVersion(version);
  }
}
