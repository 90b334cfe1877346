import type { INestApplicationContext } from '@nestjs/common';
import type { MonitorAnswer, MonitorRequest, OutboxMessage } from '#libs/application';
import {
  DispatcherStore,
  PlanRoundUseCase,
  ProgressPlanActs,
  ProgressReportActs,
  RoundsQuery,
} from '#libs/application';
import type {
  MonitoringRoundState,
  ProgressPlan,
  ProgressReport,
  ProgressReportState,
  RoundRequest,
} from '#libs/domain';
import type pg from 'pg';
import { deliverRoundMessage } from '../in-memory/deliver-round-message.js';
import type { RoundOutboxMessage } from '../in-memory/deliver-round-message.js';
import { idOf, TENANT } from './seeded-town.js';

/** The half-year round of 2024 as a desk asks for it. */
export const HALF_YEAR: RoundRequest = {
  ...{ name: null, kind: 'ordinary', fiscalYear: 2024, cutOff: '2024-06-30' },
  ...{ reportFrom: null, reportUntil: null, warnDays: null },
};

/** Monitoring of the seeded town without HTTP and without a queue: messages are delivered from the outbox. */
export class MonitorHall {
  private requests = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly worker: INestApplicationContext,
    private readonly superuser: pg.Client,
  ) {}

  /** One request by the person of this account. */
  request(account: string, ifMatch: number | null = null): MonitorRequest {
    this.requests += 1;
    const idempotency = { route: 'test', key: `monitor ${String(this.requests)}`, fingerprint: 'f' };
    return { tenantId: TENANT, actorId: idOf(account), ifMatch, idempotency, correlationId: 'test' };
  }

  plan(wanted: Partial<RoundRequest> = {}): Promise<MonitorAnswer> {
    return this.app.get(PlanRoundUseCase).execute(this.request('chen'), { ...HALF_YEAR, ...wanted });
  }

  /** Messages of rounds that have not had their effect. */
  async waiting(): Promise<readonly RoundOutboxMessage[]> {
    const { rows } = await this.superuser.query<OutboxMessage>(
      `SELECT id, name, payload FROM pifu.outbox WHERE handled_at IS NULL AND name LIKE 'round.%' ORDER BY added_at, id`,
    );
    return rows as readonly RoundOutboxMessage[];
  }

  deliver(message: RoundOutboxMessage): Promise<void> {
    return deliverRoundMessage(this.app, TENANT, message);
  }

  /** Queues what is due and delivers until nothing waits. */
  async settle(): Promise<void> {
    await this.worker.get(DispatcherStore).queueDueRounds();
    for (let messages = await this.waiting(); messages.length > 0; messages = await this.waiting()) {
      for (const message of messages) await this.deliver(message);
    }
  }

  /** Moves business time and lets rounds do what is due by then. */
  async at(instant: string): Promise<void> {
    await this.worker.get(DispatcherStore).advanceClockTo(instant);
    await this.settle();
  }

  async round(roundId: string): Promise<MonitoringRoundState> {
    return (await this.app.get(RoundsQuery).one(TENANT, idOf('su'), roundId)).round;
  }

  /** Reports of a round by project, as the auditor sees them. */
  async reports(roundId: string): Promise<ReadonlyMap<string, ProgressReportState>> {
    const page = { limit: 100, cursor: null, withTotal: false };
    const filter = { unitId: null, light: null, status: null };
    const { items } = await this.app.get(RoundsQuery).reports(TENANT, idOf('su'), roundId, filter, page);
    return new Map(items.map(({ state }) => [state.projectName, state]));
  }

  send(account: string, report: ProgressReportState, sent: ProgressReport): Promise<MonitorAnswer> {
    return this.app.get(ProgressReportActs).send(this.request(account, report.version), report.id, sent);
  }

  verify(
    account: string,
    report: ProgressReportState,
    opinion: string | null = null,
  ): Promise<MonitorAnswer> {
    const acts = this.app.get(ProgressReportActs);
    return acts.verify(this.request(account, report.version), report.id, opinion);
  }

  /** The plan of a table, proposed by its unit and confirmed by finance. */
  async confirmPlan(goalTableId: string, plan: ProgressPlan): Promise<void> {
    const acts = this.app.get(ProgressPlanActs);
    const { version } = await acts.propose(this.request('lin', 0), goalTableId, plan);
    await acts.settle(this.request('chen', version), goalTableId, { confirmed: true, opinion: null });
  }
}
