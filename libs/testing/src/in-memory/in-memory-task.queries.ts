import type { InboxRow, InitiatedRow, Page, PageRequest } from '#libs/application';
import { TaskQueries } from '#libs/application';
import type { GoalTableState, Task } from '#libs/domain';
import { inForce } from './in-memory-directory.repository.js';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';
import { pageOf } from './pages.js';
import { headOf } from './table-head.js';

interface TaskOfTable {
  readonly task: Task;
  readonly state: GoalTableState;
}

/** The three boxes of a person. */
export class InMemoryTaskQueries extends TaskQueries {
  async toDo(personId: string, onDate: string, page: PageRequest): Promise<Page<InboxRow>> {
    await Promise.resolve();
    const { people } = inMemoryTransaction().district;
    const held = people.find(({ id }) => id === personId)?.grants.filter((grant) => inForce(grant, onDate));
    const offices = new Set(held?.map(({ role, unitId }) => `${role} ${unitId}`));
    const administers = held?.some(({ role }) => role === 'administrator') === true;
    const rows = allTasks()
      .filter(({ task }) => task.status === 'open' && offices.has(`${task.role} ${task.unitId}`))
      .filter(({ task }) => task.assignee === null || task.assignee === personId)
      .filter(
        ({ task, state }) => task.kind !== 'decision' || !(administers || isBarred(state, task, personId)),
      )
      .map(rowOf);
    return pageOf(rows, page, (row) => [row.dueAt, row.taskId], 'up');
  }

  async done(personId: string, page: PageRequest): Promise<Page<InboxRow>> {
    await Promise.resolve();
    const rows = allTasks()
      .filter(({ task }) => task.status === 'done' && task.closedBy === personId)
      .map(rowOf);
    return pageOf(rows, page, (row) => [row.closedAt ?? '', row.taskId], 'down');
  }

  async initiated(personId: string, page: PageRequest): Promise<Page<InitiatedRow>> {
    await Promise.resolve();
    const rows = [...inMemoryTransaction().rows.tables.values()]
      .filter(({ createdBy }) => createdBy === personId)
      .map((state) => {
        const { unitId: _, ...head } = headOf(state);
        return { ...head, createdAt: state.createdAt };
      });
    return pageOf(rows, page, (row) => [row.createdAt, row.goalTableId], 'down');
  }
}

function allTasks(): readonly TaskOfTable[] {
  const tables = [...inMemoryTransaction().rows.tables.values()];
  return tables.flatMap((state) => state.tasks.map((task) => ({ task, state })));
}

/** Whoever wrote what was submitted, or has decided in this round, is not asked to judge. */
function isBarred(state: GoalTableState, task: Task, personId: string): boolean {
  const submitted = new Set(state.rounds.map(({ versionId }) => versionId));
  return (
    state.versions.some(({ id, authors }) => submitted.has(id) && authors.includes(personId)) ||
    state.decisions.some((one) => one.roundId === task.roundId && one.personId === personId)
  );
}

function rowOf({ task, state }: TaskOfTable): InboxRow {
  const { taskId, version, kind, label, assignee, openedAt, dueOn, dueAt } = task;
  const { legalDueOn, provisional, outcome, closedAt } = task;
  const { version: _, ...head } = headOf(state);
  return {
    ...head,
    ...{ taskId, taskVersion: version, kind, label, assignee, openedAt, dueOn, dueAt },
    ...{ legalDueOn, provisional, outcome, closedAt },
  };
}
