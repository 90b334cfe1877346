import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import { ChangesQuery } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '../acting/act.decorator.js';
import { presentJobNews } from '../jobs/job.presenter.js';
import { presentChange } from './change.presenter.js';
import { positionText, readPosition } from './position-text.js';
import { openStream } from './open-stream.js';
import { EventsQueryDto, NewsDto } from './stream.dto.js';
import { StreamHub } from './stream-hub.js';

/** What is new, as it comes and for catching up. */
@Controller('v1')
export class StreamController {
  constructor(
    private readonly hub: StreamHub,
    private readonly changes: ChangesQuery,
  ) {}

  /**
   * Server-sent events: `change` for what the person may read (its id is a position), `job` for the progress of long
   * work, `unread` for his notices, `end` before the server hangs up.
   */
  @Get('stream')
  @Policy('signed-in')
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: '上次收到的 id。The id that came last.' })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async stream(
    @SignedIn() session: Session,
    @Headers('last-event-id') last: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const position = last === undefined || last === '' ? null : readPosition(last);
    const leave = await this.hub.join(session, position, () => openStream(reply));
    request.raw.once('close', leave);
    if (request.raw.destroyed) leave();
  }

  /** What came behind a position, for whoever was away or cannot listen. */
  @Get('events')
  @Policy('signed-in')
  async events(
    @SignedIn() { tenantId, personId }: Session,
    @Query() { after }: EventsQueryDto,
  ): Promise<NewsDto> {
    const position = after === undefined ? null : readPosition(after);
    const { changes, reached, more, unread, jobs } = await this.changes.ofPerson(
      tenantId,
      personId,
      position,
    );
    const items = changes.map(presentChange);
    return { items, position: positionText(reached), more, unread, jobs: jobs.map(presentJobNews) };
  }
}
