import { Controller, Get, Header, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NotFoundError, PublicTablesQuery } from '#libs/application';
import { FORM_CSS, goalTablePublicHtml } from '#libs/documents';
import { AuthSettings, Policy } from '#libs/platform';
import type { FastifyReply } from 'fastify';
import { IdPipe } from '../acting/id.pipe.js';
import { pageOf } from '../acting/page-query.dto.js';
import { DOCS_CSS, HOME_JS, SITE_CSS } from './assets.data.js';
import { homePage } from './home-page.js';
import { listPage, missingPage } from './list-page.js';
import { PublicListQueryDto } from './public.dto.js';
import { RoleCards } from './role-cards.js';

const HTML = 'text/html; charset=utf-8';

/** Pages that anybody may read, without sign-in and without a script. */
@ApiExcludeController()
@Controller()
export class PagesController {
  constructor(
    private readonly tables: PublicTablesQuery,
    private readonly settings: AuthSettings,
    private readonly cards: RoleCards,
  ) {}

  @Get()
  @Policy('public')
  @Header('Content-Type', HTML)
  async home(): Promise<string> {
    const { demo } = this.settings;
    return homePage(demo ? await this.cards.list() : [], demo);
  }

  @Get('public')
  @Policy('public')
  @Header('Content-Type', HTML)
  async list(@Query() query: PublicListQueryDto): Promise<string> {
    const page = await this.tables.list(query.fiscalYear ?? null, pageOf(query));
    return listPage(page, query, this.settings.demo);
  }

  @Get('public/:id')
  @Policy('public')
  @Header('Content-Type', HTML)
  async one(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { demo } = this.settings;
    try {
      const table = await this.tables.one(new IdPipe('goal-table').transform(id));
      const { content, contentHash: fingerprint, approvalNumber, approvalDate } = table;
      return goalTablePublicHtml(content, {
        titleSuffix: '批复',
        approvalNumber,
        approvalDate,
        fingerprint,
        demo,
      });
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
      void reply.status(404);
      return missingPage(demo);
    }
  }

  @Get('assets/form.css')
  @Policy('public')
  @Header('Content-Type', 'text/css; charset=utf-8')
  formCss(): string {
    return FORM_CSS;
  }

  @Get('assets/site.css')
  @Policy('public')
  @Header('Content-Type', 'text/css; charset=utf-8')
  siteCss(): string {
    return SITE_CSS;
  }

  @Get('assets/docs.css')
  @Policy('public')
  @Header('Content-Type', 'text/css; charset=utf-8')
  docsCss(): string {
    return DOCS_CSS;
  }

  @Get('assets/home.js')
  @Policy('public')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  homeScript(): string {
    return HOME_JS;
  }
}
