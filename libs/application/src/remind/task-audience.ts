import { Injectable } from '@nestjs/common';
import type { DirectoryFacts, TableProcess, ProcessDefinition, Task } from '#libs/domain';
import { stageOf } from '#libs/domain';
import { definitionFor } from '../action/pinned-definition.js';
import { Entropy } from '../ports/entropy.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { DirectoryLookup } from './directory-lookup.js';
import { escalationAudience } from './escalation-audience.js';
import { recipientsOf } from './recipients.js';

/** Names a task together with its table. */
export interface TaskReference {
  readonly goalTableId: string;
  readonly taskId: string;
}

/** A task as it is now, with everybody whom it concerns now; nobody when it is done. */
export interface TaskConcern {
  readonly task: Task;
  readonly people: readonly string[];
  /** Who sees it when it is late. */
  readonly escalatesTo: readonly string[];
  /** Whose act opened it, where another task of the table was closed by the same act. */
  readonly openedBy: string | null;
}

/** Finds out whom tasks concern at this moment, inside the caller's transaction. */
@Injectable()
export class TaskAudience {
  constructor(
    private readonly tables: GoalTableRepository,
    private readonly directory: DirectoryLookup,
    private readonly entropy: Entropy,
  ) {}

  /** Reads the tables together and each unit once; answers by task, and leaves out tasks that are gone. */
  async of(references: readonly TaskReference[]): Promise<ReadonlyMap<string, TaskConcern>> {
    if (references.length === 0) return new Map();
    const states = await this.tables.processesOf([...new Set(references.map((one) => one.goalTableId))]);
    const around = await this.directory.around(new Set(states.map(({ unitId }) => unitId)));
    return new Map(states.flatMap((state) => this.concernsOf(state, around(state.unitId))));
  }

  private concernsOf(
    state: TableProcess,
    directory: DirectoryFacts,
  ): readonly (readonly [string, TaskConcern])[] {
    const definition = definitionFor(state, (text) => this.entropy.sha256(text));
    return state.tasks.map((task) => {
      const people = recipientsOf(task, state, { directory, definition });
      const escalatesTo = people.length === 0 ? [] : escalationOf(task, people, { directory, definition });
      return [task.taskId, { task, people, escalatesTo, openedBy: openerOf(task, state) }];
    });
  }
}

function escalationOf(
  task: Task,
  handlers: readonly string[],
  { directory, definition }: { readonly directory: DirectoryFacts; readonly definition: ProcessDefinition },
): readonly string[] {
  const stage = stageOf(definition, task.stage);
  const [final, showsSuperior] = [stage?.final === true, stage?.showsSuperior === true];
  return escalationAudience({ unitId: task.unitId, handlers, final, showsSuperior }, directory);
}

/** The act that opens a task closes the one before it at the same moment. */
function openerOf({ openedAt }: Task, { tasks }: TableProcess): string | null {
  return tasks.find(({ closedAt }) => closedAt === openedAt)?.closedBy ?? null;
}
