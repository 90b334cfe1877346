import { Injectable } from '@nestjs/common';
import type { AllowedAction, Finding, GoalTableState } from '#libs/domain';
import { allowedTableActions, shownState } from '#libs/domain';
import type { UnitRecord } from '../ports/directory.repository.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { preCheck } from './pre-check.js';
import { ReadableTables } from './readable-table.js';

/** A goal table as one person sees it. */
export interface GoalTableView {
  readonly state: GoalTableState;
  readonly unit: UnitRecord;
  readonly shownState: string;
  readonly findings: readonly Finding[];
  readonly allowedActions: readonly AllowedAction[];
  /** Explanations of the last version that have not been erased, by commitment. */
  readonly words: ReadonlyMap<string, string>;
}

/** Shows a goal table together with what its reader may do to it. */
@Injectable()
export class GoalTableViewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tables: ReadableTables,
    private readonly events: EventStore,
  ) {}

  /** @throws NotFoundError when there is none or the reader may not see it */
  execute(tenantId: string, actorId: string, goalTableId: string): Promise<GoalTableView> {
    return this.unitOfWork.read({ tenantId }, async () => {
      const { state, facts, unit, lastYear } = await this.tables.load(actorId, goalTableId);
      const last = state.versions.at(-1);
      const explained = last?.explanations ?? [];
      return {
        state,
        unit,
        shownState: shownState(state),
        findings: last === undefined ? [] : preCheck(last.content, state, { explained, lastYear }),
        allowedActions: allowedTableActions({ state, task: undefined, facts }),
        words: await this.events.openings(explained.map((one) => one.commitment)),
      };
    });
  }
}
