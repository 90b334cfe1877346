import { Injectable } from '@nestjs/common';
import type { AllowedAction, Finding, GoalTableState } from '#libs/domain';
import { allowedTableActions, runChecks, DEFAULT_CHECK_POLICY, shownState } from '#libs/domain';
import type { UnitRecord } from '../ports/directory.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { ReadableTables } from './readable-table.js';

/** A goal table as one person sees it. */
export interface GoalTableView {
  readonly state: GoalTableState;
  readonly unit: UnitRecord;
  readonly shownState: string;
  readonly findings: readonly Finding[];
  readonly allowedActions: readonly AllowedAction[];
}

/** Shows a goal table together with what its reader may do to it. */
@Injectable()
export class GoalTableViewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: ReadableTables,
  ) {}

  /** @throws NotFoundError when there is none or the reader may not see it */
  execute(tenantId: string, actorId: string, goalTableId: string): Promise<GoalTableView> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const { state, facts, unit } = await this.tables.load(actorId, goalTableId);
      const content = state.versions.at(-1)?.content;
      return {
        state,
        unit,
        shownState: shownState(state),
        findings: content === undefined ? [] : runChecks(content, DEFAULT_CHECK_POLICY),
        allowedActions: allowedTableActions({ state, task: undefined, facts }),
      };
    });
  }
}
