import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { DeadLetterAct } from '#libs/application';
import { DeadLettersQuery, SettleDeadLetterUseCase } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { pageOf } from '../acting/page-query.dto.js';
import {
  DeadLetterActDto,
  DeadLetterAnswerDto,
  DeadLetterListQueryDto,
  DeadLetterPageDto,
} from './dead-letters.dto.js';

/** Messages that failed for good: to be seen, retried or discarded by an administrator of the district. */
@Controller('v1/dead-letters')
export class DeadLettersController {
  constructor(
    private readonly letters: DeadLettersQuery,
    private readonly settle: SettleDeadLetterUseCase,
  ) {}

  /** The latest failure first. */
  @Get()
  @Policy('administrator')
  async list(
    @SignedIn() { tenantId }: Session,
    @Query() query: DeadLetterListQueryDto,
  ): Promise<DeadLetterPageDto> {
    const { items, ...rest } = await this.letters.list(tenantId, query.status ?? 'open', pageOf(query));
    return { ...rest, items: [...items] };
  }

  /** Lets the message be delivered again: what it failed of has been mended. */
  @Post(':id/retries')
  @Policy('administrator')
  @TakesCommand({ ifMatch: true })
  retry(
    @TheAct() act: Act,
    @Param('id', new IdPipe('dead-letter')) messageId: string,
    @Body() { reason }: DeadLetterActDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeadLetterAnswerDto> {
    return this.act('retry', act, { messageId, reason }, reply);
  }

  /** Gives the message up for good. */
  @Post(':id/discards')
  @Policy('administrator')
  @TakesCommand({ ifMatch: true })
  discard(
    @TheAct() act: Act,
    @Param('id', new IdPipe('dead-letter')) messageId: string,
    @Body() { reason }: DeadLetterActDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeadLetterAnswerDto> {
    return this.act('discard', act, { messageId, reason }, reply);
  }

  private async act(
    act: DeadLetterAct,
    { session: { tenantId, personId: actorId }, ifMatch, idempotency, correlationId }: Act,
    aim: { readonly messageId: string; readonly reason: string },
    reply: FastifyReply,
  ): Promise<DeadLetterAnswerDto> {
    const protocol = { ifMatch, idempotency, correlationId };
    const result = await this.settle.execute({ tenantId, actorId, act, ...aim, ...protocol });
    setETag(reply, result.version);
    return result;
  }
}
