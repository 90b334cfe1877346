import { Controller, Delete, Get, HttpCode, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FeedEntry } from '#libs/application';
import { CalendarFeedQuery, NotFoundError, OwnFeedUseCase } from '#libs/application';
import type { CalendarEntry } from '#libs/documents';
import { renderICalendar } from '#libs/documents';
import type { Session } from '#libs/platform';
import { hashOfToken, newSessionToken, Policy } from '#libs/platform';
import { ThrottlerGuard } from '@nestjs/throttler';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignedIn } from '../acting/act.decorator.js';
import { FeedDto, FeedQueryDto } from './dto/calendar-feed.dto.js';

/** 日历订阅: due dates and windows for people's own calendar programs, which have no session. */
@Controller('v1')
export class CalendarFeedController {
  constructor(
    private readonly feeds: CalendarFeedQuery,
    private readonly own: OwnFeedUseCase,
  ) {}

  /** Gives the person a new secret address; the one before reads nothing any more. It is shown this once. */
  @Post('calendar-feeds')
  @Policy('signed-in')
  async issue(
    @SignedIn() { tenantId, personId }: Session,
    @Req() { id: correlationId }: FastifyRequest,
  ): Promise<FeedDto> {
    const token = newSessionToken();
    await this.own.issue({ tenantId, personId, correlationId }, hashOfToken(token) ?? '');
    return { path: `/v1/calendar.ics?token=${token}` };
  }

  /** Takes the secret address back. */
  @Delete('calendar-feeds')
  @HttpCode(204)
  @Policy('signed-in')
  revoke(
    @SignedIn() { tenantId, personId }: Session,
    @Req() { id: correlationId }: FastifyRequest,
  ): Promise<void> {
    return this.own.revoke({ tenantId, personId, correlationId });
  }

  /** The feed behind a secret address, as iCalendar (RFC 5545). */
  @Get('calendar.ics')
  @Policy('public')
  @UseGuards(ThrottlerGuard)
  @ApiProduces('text/calendar')
  async read(
    @Query() { token }: FeedQueryDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const hash = hashOfToken(token);
    const feed = hash === null ? null : await this.feeds.read(hash);
    // whoever guesses learns nothing but that there is no such address
    if (feed === null) throw new NotFoundError('calendar-feed', '');
    void reply
      .header('Content-Type', 'text/calendar; charset=utf-8')
      .header('Cache-Control', 'private, no-store');
    return renderICalendar('批复', feed.entries.map(calendarEntry), feed.now);
  }
}

function calendarEntry({ label, legalDueOn, ...entry }: FeedEntry): CalendarEntry {
  const words = [
    ...(legalDueOn === null ? [] : [`法定期限 ${legalDueOn}`]),
    ...(entry.provisional ? ['该年放假安排尚未公布，公布后可能调整'] : []),
  ];
  return { ...entry, summary: label, description: words.join('\n') };
}
