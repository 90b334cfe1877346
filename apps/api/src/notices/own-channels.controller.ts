import { Body, Controller, Get, Put, Res } from '@nestjs/common';
import { CHANNEL_LABELS, MESSAGE_KINDS, OUTWARD_CHANNELS, OwnChannelsUseCase } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Act } from '../acting/act.js';
import { SignedIn, TheAct } from '../acting/act.decorator.js';
import { setETag } from '../acting/etag.js';
import { ChannelWishesDto, OwnChannelsDto, wishesOf } from './channels.dto.js';

const CHANNELS = OUTWARD_CHANNELS.map((key) => ({ key, label: CHANNEL_LABELS[key] }));
const KINDS = Object.entries(MESSAGE_KINDS).map(([key, kind]) => ({ key, ...kind }));

/** Where and of what a person is told: his own settings, which nobody else sees. */
@Controller('v1/people/me/channels')
export class OwnChannelsController {
  constructor(private readonly own: OwnChannelsUseCase) {}

  /** His addresses and wishes, with the channels and kinds that there are. */
  @Get()
  @Policy('signed-in')
  async read(
    @SignedIn() { tenantId, personId }: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnChannelsDto> {
    const settings = await this.own.read({ tenantId, personId });
    return present(settings, reply);
  }

  /** Sets all of them at once; a legal notice cannot be switched off. */
  @Put()
  @Policy('signed-in')
  @ApiHeader({ name: 'If-Match', required: true, description: '读取时得到的 ETag。The ETag that was read.' })
  async change(
    @TheAct() { session: { tenantId, personId }, ifMatch }: Act,
    @Body() wishes: ChannelWishesDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OwnChannelsDto> {
    const settings = await this.own.change({ tenantId, personId }, ifMatch, wishesOf(wishes));
    return present(settings, reply);
  }
}

function present(
  settings: Awaited<ReturnType<OwnChannelsUseCase['read']>>,
  reply: FastifyReply,
): OwnChannelsDto {
  setETag(reply, settings.version);
  return { ...settings, channels: CHANNELS, kinds: KINDS };
}
