import type { INestApplicationContext } from '@nestjs/common';
import type { ActionResult, RequestedCommand } from '#libs/application';
import { GoalTableRepository, TakeActionUseCase, UnitOfWork } from '#libs/application';
import type { GoalTableContent, GoalTableState, Task } from '#libs/domain';
import { tableContent } from '#libs/fixtures';
import { idOf, TENANT, TOWN_UNITS } from './seeded-town.js';

/** What a request names besides its command. */
interface Wish {
  readonly goalTableId?: string;
  readonly ifMatch?: number;
  readonly key?: string;
  readonly fingerprint?: string;
}

/** The people of the seeded town at work through the one path of a command, without HTTP. */
export class TownHall {
  private requests = 0;

  /** @param run keeps the idempotency keys of several town halls over one database apart */
  constructor(
    private readonly app: INestApplicationContext,
    private readonly run = 'request',
  ) {}

  /** One request by the person of this account. */
  act(account: string, command: RequestedCommand, wish: Wish = {}): Promise<ActionResult> {
    this.requests += 1;
    const { key = `${this.run} ${String(this.requests)}`, fingerprint = JSON.stringify(command) } = wish;
    return this.app.get(TakeActionUseCase).execute({
      tenantId: TENANT,
      actorId: idOf(account),
      goalTableId: wish.goalTableId ?? null,
      command,
      ifMatch: wish.ifMatch ?? null,
      idempotency: { route: 'test', key, fingerprint },
      correlationId: 'test',
    });
  }

  /** A new table of the grid centre; the name tells projects apart. */
  draft(project: string | GoalTableContent): Promise<ActionResult> {
    const content =
      typeof project === 'string' ? tableContent({ projectName: project, projectCode: null }) : project;
    return this.act('lin', { type: 'draft', unitId: TOWN_UNITS.grid, occasion: 'initial', content });
  }

  /** A table that waits for its reviewer. */
  async submitted(project: string | GoalTableContent): Promise<string> {
    const { goalTableId, version } = await this.draft(project);
    await this.act('lin', { type: 'present' }, { goalTableId, ifMatch: version });
    const { taskId, contentHash, ifMatch } = await this.openTask(goalTableId);
    await this.act('zhou', { type: 'submit', taskId, contentHash }, { ifMatch });
    return goalTableId;
  }

  /** A table that waits for its approver. */
  async reviewed(project: string | GoalTableContent): Promise<string> {
    const goalTableId = await this.submitted(project);
    const { taskId, contentHash, ifMatch } = await this.openTask(goalTableId);
    await this.act('chen', { type: 'pass', taskId, contentHash, opinion: null }, { ifMatch });
    return goalTableId;
  }

  /** A table that waits for its publication. */
  async approved(project: string | GoalTableContent, approvalDate = '2023-12-06'): Promise<string> {
    const goalTableId = await this.reviewed(project);
    const { taskId, contentHash, ifMatch } = await this.openTask(goalTableId);
    const letter = { opinion: '同意', approvalNumber: '麻财〔2023〕1号', approvalDate };
    await this.act('huang', { type: 'approve', taskId, contentHash, ...letter }, { ifMatch });
    return goalTableId;
  }

  /** A table that anybody may read. */
  async published(projectName: string): Promise<string> {
    const goalTableId = await this.approved(projectName);
    const { taskId, contentHash, ifMatch } = await this.openTask(goalTableId);
    await this.act('wu', { type: 'publish', taskId, contentHash, officialUrl: null }, { ifMatch });
    return goalTableId;
  }

  /** What somebody who looks at the open task of a table puts into his request. */
  async openTask(
    goalTableId: string,
  ): Promise<{ taskId: string; contentHash: string; ifMatch: number; task: Task }> {
    const state = await this.state(goalTableId);
    const task = state.tasks.find((one) => one.status === 'open');
    if (task === undefined) throw new Error(`nobody is asked to do anything about ${goalTableId}`);
    const contentHash = state.versions.find(({ id }) => id === task.versionId)?.contentHash ?? '';
    return { taskId: task.taskId, contentHash, ifMatch: task.version, task };
  }

  /** The table as it is stored. */
  async state(goalTableId: string): Promise<GoalTableState> {
    const state = await this.inDistrict(() => this.app.get(GoalTableRepository).load(goalTableId));
    if (state === null) throw new Error(`no table ${goalTableId}`);
    return state;
  }

  /** Work inside one transaction of the district. */
  inDistrict<T>(work: () => Promise<T>): Promise<T> {
    return this.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
  }
}
