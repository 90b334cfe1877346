import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { DeliveriesQuery, ReplayDeliveryUseCase } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TakesCommand, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { IdPipe } from '../acting/id.pipe.js';
import { pageOf } from '../acting/page-query.dto.js';
import { DeliveryListQueryDto, DeliveryPageDto, ReplayAnswerDto, ReplayDto } from './deliveries.dto.js';

/** What became of each message over each channel. */
@Controller('v1/deliveries')
export class DeliveriesController {
  constructor(
    private readonly deliveries: DeliveriesQuery,
    private readonly replays: ReplayDeliveryUseCase,
  ) {}

  /** An administrator sees those of the district, anybody else his own; the latest first. */
  @Get()
  @Policy('signed-in')
  async list(
    @SignedIn() { tenantId, personId }: Session,
    @Query() query: DeliveryListQueryDto,
  ): Promise<DeliveryPageDto> {
    const who = { tenantId, personId };
    const { items, ...rest } = await this.deliveries.list(who, query.status ?? null, pageOf(query));
    return { ...rest, items: [...items] };
  }

  /** Sends it once more over its channel: what it failed of has been mended, or nothing came. */
  @Post(':id/replays')
  @Policy('administrator')
  @TakesCommand({ ifMatch: true })
  async replay(
    @TheAct() { session: { tenantId, personId: actorId }, ifMatch, idempotency, correlationId }: Act,
    @Param('id', new IdPipe('delivery')) deliveryId: string,
    @Body() { reason }: ReplayDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplayAnswerDto> {
    const protocol = { ifMatch, idempotency, correlationId };
    const result = await this.replays.execute({ tenantId, actorId, deliveryId, reason, ...protocol });
    setETag(reply, result.version);
    return result;
  }
}
