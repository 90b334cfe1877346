import { Injectable } from '@nestjs/common';
import type { AllowedAction, Finding, GoalTableState, GoalTableVersion, Task } from '#libs/domain';
import { allowedTaskActions, shownState } from '#libs/domain';
import { NotFoundError } from '../errors/application-errors.js';
import type { UnitRecord } from '../ports/directory.repository.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { preCheck } from './pre-check.js';
import type { ReadableTable } from './readable-table.js';
import { ReadableTables } from './readable-table.js';

/** A task as its handler sees it: the frozen content it is about, the findings, and what he may do. */
export interface TaskView {
  readonly task: Task;
  readonly state: GoalTableState;
  readonly unit: UnitRecord;
  readonly version: GoalTableVersion;
  readonly shownState: string;
  readonly findings: readonly Finding[];
  readonly allowedActions: readonly AllowedAction[];
  /** Opinions and explanations written so far that have not been erased, by commitment. */
  readonly words: ReadonlyMap<string, string>;
}

/** Shows one task to a person who may see its table. */
@Injectable()
export class TaskViewQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: GoalTableRepository,
    private readonly tables: ReadableTables,
    private readonly events: EventStore,
  ) {}

  /** @throws NotFoundError when there is none or the reader may not see it */
  execute(tenantId: string, actorId: string, taskId: string): Promise<TaskView> {
    return this.unitOfWork.read({ tenantId }, () => this.view(actorId, taskId));
  }

  private async view(actorId: string, taskId: string): Promise<TaskView> {
    const goalTableId = await this.repository.goalTableOfTask(taskId);
    if (goalTableId === null) throw new NotFoundError('task', taskId);
    const { state, facts, unit, lastYear } = await this.readable(actorId, goalTableId, taskId);
    const task = state.tasks.find((one) => one.taskId === taskId);
    const version = state.versions.find((one) => one.id === task?.versionId);
    if (task === undefined || version === undefined) throw new NotFoundError('task', taskId);
    const opinions = state.decisions.flatMap((one) => one.opinionCommitment ?? []);
    const explanations = version.explanations.map((one) => one.commitment);
    return {
      task,
      state,
      unit,
      version,
      shownState: shownState(state),
      findings: preCheck(version.content, state, { explained: version.explanations, lastYear }),
      allowedActions: allowedTaskActions({ state, task, facts }),
      words: await this.events.openings([...opinions, ...explanations]),
    };
  }

  /** A stranger hears the same of a task that he may not see and of one that does not exist. */
  private async readable(actorId: string, goalTableId: string, taskId: string): Promise<ReadableTable> {
    try {
      return await this.tables.load(actorId, goalTableId);
    } catch (error) {
      throw error instanceof NotFoundError ? new NotFoundError('task', taskId) : error;
    }
  }
}
