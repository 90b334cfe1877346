import { setTimeout as sleep } from 'node:timers/promises';
import type { InboxRow, TaskAnswer } from '../api/answers.js';
import { ApiProblem } from '../api/api-problem.js';
import { PersonSession } from '../api/person-session.js';
import type { StoryLog } from './story-log.js';

/** Real time that the worker gets to carry out everything that falls due on the way. */
const PATIENCE = 120_000;

/** What the api says to somebody who is not the one to act. */
const NOT_HIS: readonly string[] = ['role-missing', 'task-claimed-by-other', 'separation-of-duties'];

/** The story's people on their own sessions, the clock they live by, and the log of what they do. */
export class StoryStage {
  private readonly sessions = new Map<string, PersonSession>();
  private readonly names = new Map<string, string>();

  constructor(
    readonly origin: string,
    private readonly password: string,
    readonly log: StoryLog,
  ) {}

  /** The session of a person; everybody signs in for himself. */
  async as(account: string): Promise<PersonSession> {
    const known = this.sessions.get(account);
    if (known !== undefined) return known;
    const opened = await PersonSession.open(this.origin, account, this.password);
    this.sessions.set(account, opened);
    const { body } = await opened.get<{ readonly displayName: string }>('/v1/session');
    this.names.set(account, body.displayName);
    return opened;
  }

  /**
   * Moves the clock to a wall-clock time of the district, e.g. `2024-01-11 14:00`, by way of all that falls due.
   * @param heading what the people do then
   */
  async clockTo(local: string, heading: string): Promise<void> {
    const administrator = await this.as('xu');
    const to = `${local.replace(' ', 'T')}:00+08:00`;
    const { id } = await administrator.send<{ id: string }>('POST', '/v1/demo/clock-advances', {
      body: { to },
    });
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const { body } = await administrator.get<{ status: string }>(`/v1/demo/clock-advances/${id}`);
      if (body.status === 'done') break;
      if (Date.now() > deadline)
        throw new Error(`时钟没有走到 the clock did not reach ${local}: is the worker running?`);
      await sleep(50);
    }
    this.log.tell(heading, local);
  }

  /** The person's own 待办. */
  async toDo(account: string): Promise<readonly InboxRow[]> {
    const session = await this.as(account);
    return (await session.get<{ items: readonly InboxRow[] }>('/v1/tasks?box=todo&limit=100')).body.items;
  }

  /** A task out of the person's own 待办, read as he would read it. */
  async pick(account: string, project: string): Promise<TaskAnswer> {
    const row = (await this.toDo(account)).find(({ projectName }) => projectName === project);
    if (row === undefined) throw new Error(`${account} 的待办里没有 has no task for ${project}`);
    return (await (await this.as(account)).get<TaskAnswer>(`/v1/tasks/${row.taskId}`)).body;
  }

  /** Acts through a task. */
  async act(
    account: string,
    task: TaskAnswer,
    sub: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const session = await this.as(account);
    await session.send('POST', `/v1/tasks/${task.taskId}/${sub}`, {
      ifMatch: task.version,
      body: sub === 'claims' || sub === 'releases' ? {} : { contentHash: task.contentHash, ...body },
    });
  }

  /**
   * Tries what a person may not do.
   * @throws Error when it is not refused, or for another reason than who he is
   */
  async mustBeRefused(account: string, what: string, attempt: () => Promise<unknown>): Promise<void> {
    try {
      await attempt();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (!NOT_HIS.includes(error.problem.code)) throw error;
      this.log.refused(this.names.get(account) ?? account, what, error.problem);
      return;
    }
    throw new Error(`${account} 不应能${what} should not have been able to do this`);
  }
}
