import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import { RoundsQuery } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import { SignedIn } from '../acting/act.decorator.js';
import { IdPipe } from '../acting/id.pipe.js';

/** 监控通报 of a closed round, for whoever sees the district; never public. */
@Controller('v1/monitoring-rounds')
export class RoundNoticesController {
  constructor(private readonly rounds: RoundsQuery) {}

  /** The notice as a page, byte for byte as its hash stands in the record. */
  @Get(':id/notice')
  @Policy('signed-in')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @ApiProduces('text/html')
  async page(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('round')) roundId: string,
  ): Promise<string> {
    return (await this.rounds.notice(tenantId, personId, roundId)).html;
  }

  /** The same as plain text. */
  @Get(':id/notice.txt')
  @Policy('signed-in')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  async text(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('round')) roundId: string,
  ): Promise<string> {
    return (await this.rounds.notice(tenantId, personId, roundId)).plain;
  }
}
