import type { INestApplicationContext } from '@nestjs/common';
import {
  DeliveryRepository,
  DutySchedule,
  NotificationChannels,
  ReminderRepository,
  UnitOfWork,
} from '#libs/application';
import type { Duty } from '#libs/domain';
import { idOf, TENANT } from '../database/seeded-town.js';
import { TownHall } from '../database/town-hall.js';
import { DUTY_STREAM } from '../duties.js';
import type { DistrictRows } from './district-rows.js';
import { applicationInMemory } from './in-memory-application.js';
import { InMemoryDatabase } from './in-memory-database.js';
import type { KeptPerson } from './in-memory-district.js';
import { InMemoryDeliveryRepository } from './in-memory-deliveries.js';
import { InMemoryReminderRepository } from './in-memory-reminder.repository.js';
import { InMemoryWorker } from './in-memory-worker.js';
import { RecordingMailer } from './recording-mailer.js';

/** The seeded town at work in memory: its people, its worker, its mail, and what all of that has stored. */
export class WorkingTown {
  readonly hall: TownHall;
  readonly worker: InMemoryWorker;

  private constructor(
    readonly database: InMemoryDatabase,
    readonly app: INestApplicationContext,
  ) {
    this.hall = new TownHall(app);
    this.worker = new InMemoryWorker(database, app);
  }

  static async open(): Promise<WorkingTown> {
    const database = new InMemoryDatabase();
    return new WorkingTown(database, await applicationInMemory(database));
  }

  /** What has been committed; a command that wrote nothing leaves the very same object. */
  get rows(): DistrictRows {
    return this.database.rows(TENANT);
  }

  /** The mail channel, as far as it keeps what went out. */
  get mailer(): RecordingMailer {
    const mailer = this.app.get(NotificationChannels).find('mail');
    if (!(mailer instanceof RecordingMailer)) throw new Error('the town has another mail channel');
    return mailer;
  }

  /** Everybody at work and nothing done yet, at the usual time. */
  startAnew(): void {
    this.database.startAnew();
    this.mailer.sent.length = 0;
    this.mailer.meanwhile = () => Promise.resolve();
  }

  /** Changes what is known of one person; adds him if he was not there. */
  staff(person: Partial<KeptPerson> & Pick<KeptPerson, 'id'>): void {
    const town = this.database.district(TENANT);
    const known = town.people.find(({ id }) => id === person.id);
    const unknown = { displayName: person.id, account: person.id, email: null, active: true, grants: [] };
    const changed = { ...(known ?? unknown), ...person };
    const others = town.people.filter(({ id }) => id !== person.id);
    this.database.add({ ...town, people: [...others, changed] });
  }

  /** Whoever holds a digest or a delivery loses his claim. */
  letLeasesRunOut(): void {
    const reminders = this.app.get(ReminderRepository);
    if (reminders instanceof InMemoryReminderRepository) reminders.letLeasesRunOut();
    const deliveries = this.app.get(DeliveryRepository);
    if (deliveries instanceof InMemoryDeliveryRepository) deliveries.letLeasesRunOut();
  }

  /** The duties of a stream change, with everything that follows from it. */
  follow(before: readonly Duty[], after: readonly Duty[]): Promise<void> {
    const under = { tenantId: TENANT, correlationId: idOf('duties') };
    const work = () => this.app.get(DutySchedule).follow(before, after, DUTY_STREAM, under);
    return this.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
  }

  /** Work inside a reading transaction of the district. */
  read<T>(work: () => Promise<T>): Promise<T> {
    return this.app.get(UnitOfWork).read({ tenantId: TENANT }, work);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}
