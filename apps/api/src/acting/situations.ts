import { Injectable } from '@nestjs/common';
import { GoalTableViewQuery, NotFoundError, RefusedError, TaskViewQuery } from '#libs/application';
import type { Reader, Situation } from '#libs/platform';
import { ProblemWriter, SituatedError } from '#libs/platform';
import { presentActions } from './allowed-action.presenter.js';

/** The person who acted, in his language. */
export type ActingReader = Reader & { readonly personId: string };

/** Finds out what a failed command met, as far as the person may see it. */
@Injectable()
export class Situations {
  constructor(
    private readonly tasks: TaskViewQuery,
    private readonly tables: GoalTableViewQuery,
    private readonly writer: ProblemWriter,
  ) {}

  /** The error with its situation; the bare error for a stranger. */
  async around(
    error: unknown,
    tenantId: string,
    taskId: string | null,
    reader: ActingReader,
  ): Promise<unknown> {
    const goalTableId = error instanceof RefusedError ? error.goalTableId : null;
    try {
      if (taskId !== null) return new SituatedError(error, await this.ofTask(tenantId, taskId, reader));
      if (goalTableId === null) return error;
      return new SituatedError(error, await this.ofTable(tenantId, goalTableId, reader));
    } catch (secondary) {
      if (secondary instanceof NotFoundError) return error;
      throw secondary;
    }
  }

  private async ofTask(tenantId: string, taskId: string, reader: ActingReader): Promise<Situation> {
    const view = await this.tasks.execute(tenantId, reader.personId, taskId);
    const { status, version: taskVersion, outcome, closedAt } = view.task;
    const { shownState, state, allowedActions } = view;
    const current = { shownState, version: state.version, status, taskVersion, outcome, closedAt };
    return { current, allowedActions: presentActions(allowedActions, this.writer, reader) };
  }

  private async ofTable(tenantId: string, goalTableId: string, reader: ActingReader): Promise<Situation> {
    const view = await this.tables.execute(tenantId, reader.personId, goalTableId);
    const { shownState, state, allowedActions } = view;
    const current = { shownState, version: state.version };
    return { current, allowedActions: presentActions(allowedActions, this.writer, reader) };
  }
}
