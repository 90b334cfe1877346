import type { RoundRequest } from '#libs/domain';
import { EventStore } from '#libs/application';
import { tableContent } from '#libs/fixtures';
import { CalendarDesk } from '../calendar-desk.js';
import { MonitoredTown } from './monitored-town.js';

/** The half-year round of a year that nobody has published. */
export const HALF_2027: Partial<RoundRequest> = { fiscalYear: 2027, cutOff: '2027-06-30' };

/** The town in memory at the end of 2026: two tables of 2027 are approved, and nobody knows the days of that year. */
export class TownBefore2027 {
  private constructor(
    readonly monitored: MonitoredTown,
    readonly desk: CalendarDesk,
  ) {}

  static async open(): Promise<TownBefore2027> {
    const monitored = await MonitoredTown.open();
    return new TownBefore2027(monitored, new CalendarDesk(monitored.town.app));
  }

  async startAnew(): Promise<void> {
    const { monitored } = this;
    await monitored.startAnew();
    monitored.town.database.now = '2026-12-22T02:00:00.000Z';
    monitored.tableIds.length = 0;
    for (const projectName of ['河道保洁', '养老服务']) {
      const table = tableContent({ projectName, projectCode: null, fiscalYear: 2027 });
      monitored.tableIds.push(await monitored.town.hall.approved(table, '2026-12-22'));
    }
  }

  /** The half-year round on its first day. */
  async opened(): Promise<string> {
    const { id } = await this.monitored.plan(HALF_2027);
    await this.monitored.step(id, 'open', '2027-07-01T02:00:00.000Z');
    return id;
  }

  /** What the worker was asked about calendars, each message twice: whoever was killed in between is asked again. */
  async follow(): Promise<void> {
    const { worker } = this.monitored.town;
    const asked = worker.waiting().filter(({ name }) => /^(?:calendar|windows)\./u.test(name));
    for (const message of [...asked, ...asked]) await worker.deliver(message);
  }

  /** Events of a stream, and whether a person or the system did them. */
  async eventsOf(streamId: string): Promise<readonly string[]> {
    const { town } = this.monitored;
    const events = await town.read(() => town.app.get(EventStore).readStream(streamId));
    return events.map(({ type, actorKind }) => `${type} ${actorKind}`);
  }

  /** What is owed under each report of a round by when; a question mark after a guess. */
  async owedIn(roundId: string): Promise<readonly string[]> {
    const reports = await this.monitored.reports(roundId);
    return reports.flatMap(({ duties }) =>
      duties
        .filter(({ status }) => status === 'open')
        .map(({ kind, dueOn, provisional }) => `${kind} ${dueOn}${provisional ? ' ?' : ''}`),
    );
  }

  close(): Promise<void> {
    return this.monitored.close();
  }
}
