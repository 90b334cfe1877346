import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../errors/application-errors.js';
import { MONITORING_ROUNDS } from '../monitor/monitor-kinds.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import type { DutyRow } from '../ports/duty.queries.port.js';
import { DutyQueries } from '../ports/duty.queries.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { GoalTableRepository } from '../ports/goal-table.repository.port.js';
import { StreamStore } from '../ports/stream-store.port.js';
import type { Page, PageRequest } from '../ports/task.queries.port.js';
import type { AskedReminder } from '../remind/subject-audience.js';
import type { UrgingAim } from './urging-request.js';

/** Pages in which what units owe is read; an urging reaches all of it. */
const PAGE = 500;

/** What an urging is about, each task and duty once, as reminders that are not planned yet. */
@Injectable()
export class UrgingSubjects {
  constructor(
    private readonly tables: GoalTableRepository,
    private readonly duties: DutyQueries,
    private readonly states: StreamStore,
    private readonly clock: BusinessClock,
    private readonly entropy: Entropy,
  ) {}

  /** @throws NotFoundError for a round that does not exist */
  async of(aim: UrgingAim, urgedBy: string): Promise<readonly AskedReminder[]> {
    const asked: AskedReminder[] = [];
    for (const taskId of new Set(aim.taskIds)) {
      const goalTableId = await this.tables.goalTableOfTask(taskId);
      asked.push({ id: this.entropy.newId(), kind: 'urged', taskId, dutyId: null, goalTableId, urgedBy });
    }
    const owed = aim.report === null ? [] : await this.owed(aim.report);
    for (const dutyId of new Set([...aim.dutyIds, ...owed])) {
      asked.push({
        id: this.entropy.newId(),
        kind: 'urged',
        taskId: null,
        dutyId,
        goalTableId: null,
        urgedBy,
      });
    }
    return asked;
  }

  private async owed({
    kind,
    unitIds,
    roundId,
    lateOnly,
  }: NonNullable<UrgingAim['report']>): Promise<readonly string[]> {
    // a mistaken id would look as if everybody had reported
    if (roundId !== null && (await this.states.load(MONITORING_ROUNDS, roundId)) === null) {
      throw new NotFoundError('round', roundId);
    }
    const dueBefore = lateOnly ? await this.clock.now() : null;
    const filter = { owedBy: null, unitIds, kind, roundId, dueBefore };
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const request: PageRequest = { limit: PAGE, cursor, withTotal: false };
      const page: Page<DutyRow> = await this.duties.open(filter, request);
      found.push(...page.items.map(({ dutyId }) => dutyId));
      cursor = page.nextCursor;
    } while (cursor !== null);
    return found;
  }
}
