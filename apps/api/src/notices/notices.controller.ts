import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { NoticesQuery } from '#libs/application';
import type { Session } from '#libs/platform';
import { Policy } from '#libs/platform';
import { SignedIn } from '../acting/act.decorator.js';
import { NoticeListDto, ReadNoticesDto, UnreadCountDto } from './notices.dto.js';

/** How many notices one answer holds. */
const NEWEST = 100;

/** A person's own notices. */
@Controller('v1/notices')
export class NoticesController {
  constructor(private readonly notices: NoticesQuery) {}

  /** The newest hundred. */
  @Get()
  @Policy('signed-in')
  async list(@SignedIn() { tenantId, personId }: Session): Promise<NoticeListDto> {
    const notices = await this.notices.list(tenantId, personId, NEWEST);
    const items = notices.map(({ personId: _, ...notice }) => notice);
    return { items, unread: items.filter((notice) => notice.readAt === null).length };
  }

  /** The number beside the bell, of all that there are. */
  @Get('unread-count')
  @Policy('signed-in')
  async unreadCount(@SignedIn() { tenantId, personId }: Session): Promise<UnreadCountDto> {
    return { unread: await this.notices.unread(tenantId, personId) };
  }

  /** Marks everything read that is there now; marking twice changes nothing. */
  @Post('read-all')
  @HttpCode(204)
  @Policy('signed-in')
  async readAll(@SignedIn() { tenantId, personId }: Session): Promise<void> {
    await this.notices.markAllRead(tenantId, personId);
  }

  /** Marks notices as read; marking twice changes nothing, so no key is asked for. */
  @Post('read')
  @HttpCode(204)
  @Policy('signed-in')
  async read(@SignedIn() { tenantId, personId }: Session, @Body() { ids }: ReadNoticesDto): Promise<void> {
    await this.notices.markRead(tenantId, personId, ids);
  }
}
