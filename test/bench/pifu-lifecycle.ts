import type { ActionResult, RequestedCommand } from '#libs/application';
import type { GoalTableContent } from '#libs/domain';
import type { TownHall } from '#libs/testing';
import { tableContent } from '#libs/fixtures';
import { idOf, TOWN_UNITS } from '#libs/testing';

const LETTER = { opinion: '同意批复', approvalNumber: '麻财绩〔2023〕1号', approvalDate: '2023-12-06' };

/** A table with ten indicators, as both contestants declare it. */
export function contentOf(project: string): GoalTableContent {
  const [first] = tableContent().indicators;
  const indicators = Array.from({ length: 10 }, (_, index) => ({
    ...(first ?? tableContent().indicators[0]!),
    lineageId: idOf(`${project} ${String(index)}`),
    name: `购买服务人数（${String(index + 1)}）`,
  }));
  return tableContent({ projectName: project, projectCode: null, indicators });
}

/** One table's life through the use case, each act by the person whose it is, without a read in between. */
export class PifuLifecycle {
  private last: ActionResult | null = null;

  constructor(
    private readonly hall: TownHall,
    private readonly project: string,
  ) {}

  async draft(): Promise<void> {
    const content = contentOf(this.project);
    const command = { type: 'draft', unitId: TOWN_UNITS.grid, occasion: 'initial', content } as const;
    this.last = await this.hall.act('lin', command);
  }

  async present(): Promise<void> {
    const { goalTableId, version } = this.result();
    this.last = await this.hall.act('lin', { type: 'present' }, { goalTableId, ifMatch: version });
  }

  submit(): Promise<void> {
    return this.through('zhou', (task) => ({ type: 'submit', ...task }));
  }

  pass(): Promise<void> {
    return this.through('chen', (task) => ({ type: 'pass', ...task, opinion: null }));
  }

  approve(): Promise<void> {
    return this.through('huang', (task) => ({ type: 'approve', ...task, ...LETTER }));
  }

  publish(): Promise<void> {
    return this.through('wu', (task) => ({ type: 'publish', ...task, officialUrl: null }));
  }

  private async through(
    account: string,
    command: (task: { readonly taskId: string; readonly contentHash: string }) => RequestedCommand,
  ): Promise<void> {
    const { openedTaskIds, contentHash } = this.result();
    const [taskId = ''] = openedTaskIds;
    this.last = await this.hall.act(account, command({ taskId, contentHash }), { ifMatch: 1 });
  }

  private result(): ActionResult {
    if (this.last === null) throw new Error('nothing has been declared yet');
    return this.last;
  }
}
