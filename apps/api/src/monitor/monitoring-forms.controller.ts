import { Controller, Get, Header, Param } from '@nestjs/common';
import { ReportViewQuery } from '#libs/application';
import { monitoringFormHtml, monitoringFormText } from '#libs/documents';
import type { Session } from '#libs/platform';
import { AuthSettings, Policy } from '#libs/platform';
import { SignedIn } from '../acting/act.decorator.js';
import { IdPipe } from '../acting/id.pipe.js';
import { monitoringFormOf } from './monitoring-form.presenter.js';

const REPORT = new IdPipe('progress-report');

/** 绩效运行监控表 of one report, for whoever may see the report; never public. */
@Controller('v1/progress-reports')
export class MonitoringFormsController {
  constructor(
    private readonly view: ReportViewQuery,
    private readonly settings: AuthSettings,
  ) {}

  /** The official form as lines of text. */
  @Get(':id/form.txt')
  @Policy('signed-in')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async text(@SignedIn() session: Session, @Param('id', REPORT) reportId: string): Promise<string> {
    return monitoringFormText(await this.formOf(session, reportId));
  }

  /** The official form as a table. */
  @Get(':id/form.html')
  @Policy('signed-in')
  @Header('Content-Type', 'text/html; charset=utf-8')
  async html(@SignedIn() session: Session, @Param('id', REPORT) reportId: string): Promise<string> {
    return monitoringFormHtml(await this.formOf(session, reportId));
  }

  private async formOf({ tenantId, personId }: Session, reportId: string) {
    return monitoringFormOf(await this.view.execute(tenantId, personId, reportId), this.settings.demo);
  }
}
