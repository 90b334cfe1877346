import { Controller, Get, Header, Param } from '@nestjs/common';
import { GoalTableViewQuery, NotFoundError } from '#libs/application';
import { exportGoalTable } from '#libs/documents';
import type { Session } from '#libs/platform';
import { AuthSettings, Policy } from '#libs/platform';
import { SignedIn } from '../acting/act.decorator.js';
import { IdPipe } from '../acting/id.pipe.js';
import { formMetaOf } from './form-meta.presenter.js';

/** Official texts out. */
@Controller('v1/goal-tables')
export class FormsController {
  constructor(
    private readonly views: GoalTableViewQuery,
    private readonly settings: AuthSettings,
  ) {}

  /** The last version in the canonical layout of the official text. */
  @Get(':id/form.txt')
  @Policy('signed-in')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async text(
    @SignedIn() { tenantId, personId }: Session,
    @Param('id', new IdPipe('goal-table')) goalTableId: string,
  ): Promise<string> {
    const { state } = await this.views.execute(tenantId, personId, goalTableId);
    const version = state.versions.at(-1);
    if (version === undefined) throw new NotFoundError('version', 'last');
    return exportGoalTable(version.content, formMetaOf(version, this.settings.demo));
  }
}
