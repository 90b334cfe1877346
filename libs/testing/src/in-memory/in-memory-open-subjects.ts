import type { DutyStream, TimedSubject } from '#libs/application';
import { OpenSubjects } from '#libs/application';
import type { Duty, Task } from '#libs/domain';
import { inMemoryTransaction } from './in-memory-unit-of-work.js';

/** Open tasks and duties by when they are due. */
export class InMemoryOpenSubjects extends OpenSubjects {
  async provisionalTables(): Promise<readonly string[]> {
    await Promise.resolve();
    const tables = [...inMemoryTransaction().rows.tables.values()];
    const provisional = tables.filter(({ tasks }) => tasks.filter(isOpen).some((task) => task.provisional));
    return provisional.map(({ id }) => id).sort();
  }

  async provisionalStreams(): Promise<readonly DutyStream[]> {
    await Promise.resolve();
    const duties = [...inMemoryTransaction().rows.duties.values()].filter(isOpen);
    const streams = duties.filter(({ provisional }) => provisional);
    return [
      ...new Map(streams.map(({ streamId, streamType }) => [streamId, { streamId, streamType }])).values(),
    ];
  }

  async dueFrom(date: string): Promise<readonly TimedSubject[]> {
    await Promise.resolve();
    const { tables, duties } = inMemoryTransaction().rows;
    const tasks = [...tables.values()].flatMap((table) =>
      table.tasks.map((task) => ({ ...task, dutyId: null })),
    );
    const owed = [...duties.values()].map((duty) => ({ ...duty, taskId: null }));
    return [...tasks.filter(isOpen), ...owed.filter(isOpen)].filter(({ dueOn }) => dueOn >= date);
  }
}

function isOpen({ status }: Pick<Task | Duty, 'status'>): boolean {
  return status === 'open';
}
