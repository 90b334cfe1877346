import type { MonitorAnswer, MonitorRequest } from '#libs/application';
import {
  NoticeRepository,
  PlanRoundUseCase,
  ProgressReportActs,
  RoundsQuery,
  StepRoundUseCase,
} from '#libs/application';
import type {
  MonitoringRoundState,
  ProgressReport,
  ProgressReportState,
  RoundRequest,
  RoundStep,
} from '#libs/domain';
import { idOf, TENANT } from '../database/seeded-town.js';
import { HALF_YEAR } from '../database/monitor-hall.js';
import { midYearReports } from '#libs/fixtures';
import { WorkingTown } from './working-town.js';

/** Mid-morning of the first day of the half-year round of 2024. */
const FIRST_DAY = '2024-07-01T02:00:00.000Z';

/** The town in memory with its three tables approved, and its people at the monitoring of the half-year. */
export class MonitoredTown {
  /** Ids of the tables in the order of {@link midYearReports}. */
  readonly tableIds: string[] = [];
  private requests = 0;

  private constructor(readonly town: WorkingTown) {}

  static async open(): Promise<MonitoredTown> {
    return new MonitoredTown(await WorkingTown.open());
  }

  /** The three tables approved in December, and the first day of the round. */
  async startAnew(): Promise<void> {
    this.town.startAnew();
    this.tableIds.length = 0;
    for (const { table } of midYearReports()) this.tableIds.push(await this.town.hall.approved(table));
    this.town.database.now = FIRST_DAY;
  }

  /** One request by the person of this account. */
  request(account: string, ifMatch: number | null = null, key?: string): MonitorRequest {
    this.requests += 1;
    const idempotency = { route: 'test', key: key ?? `monitor ${String(this.requests)}`, fingerprint: 'f' };
    return { tenantId: TENANT, actorId: idOf(account), ifMatch, idempotency, correlationId: 'test' };
  }

  plan(wanted: Partial<RoundRequest> = {}, account = 'chen'): Promise<MonitorAnswer> {
    return this.town.app.get(PlanRoundUseCase).execute(this.request(account), { ...HALF_YEAR, ...wanted });
  }

  /** Lets a round take a step as the dispatcher has it taken, with all that follows. */
  async step(roundId: string, step: RoundStep, now = this.town.database.now): Promise<void> {
    this.town.database.now = now;
    this.requests += 1;
    const messageId = idOf(`step ${String(this.requests)}`);
    await this.town.app.get(StepRoundUseCase).execute({ tenantId: TENANT, messageId, roundId }, step);
    await this.settle();
  }

  /** The long work of rounds, page by page, until nothing waits. */
  async settle(): Promise<void> {
    const pages = () => this.town.worker.waiting().filter(({ name }) => name.startsWith('round.'));
    for (let waiting = pages(); waiting.length > 0; waiting = pages()) {
      for (const message of waiting) await this.town.worker.deliver(message);
    }
  }

  /** The half-year round of 2024, open. */
  async opened(wanted: Partial<RoundRequest> = {}): Promise<string> {
    const { id } = await this.plan(wanted);
    await this.step(id, 'open');
    return id;
  }

  async round(roundId: string, account = 'su'): Promise<MonitoringRoundState> {
    return (await this.town.app.get(RoundsQuery).one(TENANT, idOf(account), roundId)).round;
  }

  /** Reports of a round in the order of the three tables. */
  async reports(roundId: string): Promise<readonly ProgressReportState[]> {
    const page = { limit: 100, cursor: null, withTotal: false };
    const filter = { unitId: null, light: null, status: null };
    const { items } = await this.town.app.get(RoundsQuery).reports(TENANT, idOf('su'), roundId, filter, page);
    const order = (one: ProgressReportState): number => this.tableIds.indexOf(one.goalTableId);
    return items.map(({ state }) => state).toSorted((one, other) => order(one) - order(other));
  }

  /** The report of one of the three tables. */
  async report(roundId: string, at: number): Promise<ProgressReportState> {
    const found = (await this.reports(roundId))[at];
    if (found === undefined) throw new Error(`the round asks for no report ${String(at)}`);
    return found;
  }

  async send(roundId: string, at: number, sent: ProgressReport, account = 'lin'): Promise<MonitorAnswer> {
    const { id, version } = await this.report(roundId, at);
    return this.town.app.get(ProgressReportActs).send(this.request(account, version), id, sent);
  }

  async verify(roundId: string, at: number, account = 'chen'): Promise<MonitorAnswer> {
    const { id, version } = await this.report(roundId, at);
    return this.town.app.get(ProgressReportActs).verify(this.request(account, version), id, null);
  }

  /** Titles of what the desk has been told, the oldest first. */
  async noticesOf(account: string): Promise<readonly string[]> {
    const kept = await this.town.read(() => this.town.app.get(NoticeRepository).listFor(idOf(account), 100));
    return kept
      .filter(({ kind }) => kind === 'monitoring')
      .map(({ title }) => title)
      .toReversed();
  }

  close(): Promise<void> {
    return this.town.close();
  }
}
