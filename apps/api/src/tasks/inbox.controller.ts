import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ListsQuery, TaskViewQuery } from '#libs/application';
import type { Reader, Session } from '#libs/platform';
import { Policy, ProblemWriter } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import { SignedIn } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { pageOf } from '../acting/page-query.dto.js';
import { TheReader } from '../acting/reader.decorator.js';
import { TaskDto } from './dto/task.dto.js';
import { InboxPageDto, TaskListQueryDto } from './dto/task-list.dto.js';
import { presentTask } from './task.presenter.js';

/** 待办 and 已办 of the signed-in person. */
@Controller('v1/tasks')
export class InboxController {
  constructor(
    private readonly lists: ListsQuery,
    private readonly views: TaskViewQuery,
    private readonly writer: ProblemWriter,
  ) {}

  /** The person's own tasks, the most urgent first. */
  @Get()
  @Policy('signed-in')
  async list(
    @SignedIn() { tenantId, personId }: Session,
    @Query() query: TaskListQueryDto,
  ): Promise<InboxPageDto> {
    const page = pageOf(query);
    const { items, nextCursor, total } =
      query.box === 'todo'
        ? await this.lists.toDo(tenantId, personId, page)
        : await this.lists.done(tenantId, personId, page);
    return { items: [...items], nextCursor, total };
  }

  /** One task with its frozen content, the findings, and what the reader may do. */
  @Get(':id')
  @Policy('signed-in')
  async one(
    @SignedIn() { tenantId, personId }: Session,
    @TheReader() reader: Reader,
    @Param('id', new IdPipe('task')) taskId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskDto> {
    const view = await this.views.execute(tenantId, personId, taskId);
    setETag(reply, view.task.version);
    return presentTask(view, this.writer, reader);
  }
}
