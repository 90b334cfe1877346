import { Injectable } from '@nestjs/common';
import type { DirectoryFacts, Task } from '#libs/domain';
import { definitionFor } from '../action/pinned-definition.js';
import { NotFoundError } from '../errors/application-errors.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { Today } from '../read/today.js';
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
}

/** Finds out whom tasks concern at this moment, inside the caller's transaction. */
@Injectable()
export class TaskAudience {
  constructor(
    private readonly tables: GoalTableRepository,
    private readonly directory: DirectoryRepository,
    private readonly today: Today,
    private readonly entropy: Entropy,
  ) {}

  /** Loads each table and each unit once, one after the other; answers by task, and leaves out tasks that are gone. */
  async of(references: readonly TaskReference[]): Promise<ReadonlyMap<string, TaskConcern>> {
    const onDate = await this.today.local();
    const units = new Map<string, DirectoryFacts>();
    const concerns = new Map<string, TaskConcern>();
    for (const goalTableId of new Set(references.map((one) => one.goalTableId))) {
      const state = await this.tables.load(goalTableId);
      if (state === null) continue;
      const directory = units.get(state.unitId) ?? (await this.around(state.unitId, onDate));
      units.set(state.unitId, directory);
      const definition = definitionFor(state, (text) => this.entropy.sha256(text));
      for (const task of state.tasks) {
        concerns.set(task.taskId, { task, people: recipientsOf(task, state, { directory, definition }) });
      }
    }
    return concerns;
  }

  private async around(unitId: string, onDate: string): Promise<DirectoryFacts> {
    const directory = await this.directory.factsFor(unitId, onDate);
    if (directory === null) throw new NotFoundError('unit', unitId);
    return directory;
  }
}
