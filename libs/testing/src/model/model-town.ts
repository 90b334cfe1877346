import type { INestApplicationContext } from '@nestjs/common';
import type { ActionResult } from '#libs/application';
import {
  EventStore,
  eventOf,
  FactsLoader,
  GoalTableRepository,
  TakeActionUseCase,
  UnitOfWork,
} from '#libs/application';
import type { Facts, GoalTableEvent, GoalTableState } from '#libs/domain';
import { applicationOver } from '../database/application-context.js';
import type { FreshDatabase } from '../database/fresh-database.js';
import { freshDatabase } from '../database/fresh-database.js';
import { idOf, seedTown, TENANT, TOWN_UNITS } from '../database/seeded-town.js';
import type { Wished } from './case-model.js';
import type { Heard } from './outcome-of.js';
import { outcomeOf } from './outcome-of.js';
import type { Drawn } from './played-world.js';
import { PLAYED_WORLD, playedAt } from './played-world.js';

/** Business time at which every play begins: Wednesday 2023-12-06, 10:00 in Beijing. */
export const OVERTURE = '2023-12-06T02:00:00.000Z';

/** A request that was really made: what was answered, and what it took from the world. */
export interface Played {
  readonly heard: Heard;
  readonly drawn: Drawn;
}

/** A town over a real database in which every request can be repeated by the model. */
export class ModelTown {
  private requests = 0;

  private constructor(
    readonly database: FreshDatabase,
    readonly app: INestApplicationContext,
    /** What the core may know about the grid centre, without actor, moment and chance. */
    readonly facts: Facts,
  ) {}

  static async open(): Promise<ModelTown> {
    const database = await freshDatabase();
    await seedTown(database);
    await addManyHats(database);
    const app = await applicationOver(database, PLAYED_WORLD);
    const { value: facts } = await playedAt(OVERTURE, () =>
      app
        .get(UnitOfWork)
        .read({ tenantId: TENANT }, () => app.get(FactsLoader).load(idOf('lin'), TOWN_UNITS.grid, null)),
    );
    return new ModelTown(database, app, facts);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** A key that no request has had yet. */
  newKey(): string {
    this.requests += 1;
    return `request ${String(this.requests)}`;
  }

  /** Makes a request at a moment of business time. */
  async play(wished: Wished, now: string, key = this.newKey()): Promise<Played> {
    const { value, drawn } = await playedAt(now, () => outcomeOf(this.send(wished, key)));
    return { heard: value, drawn };
  }

  /** The table and its record as they are stored. */
  stored(goalTableId: string): Promise<{ state: GoalTableState | null; events: readonly GoalTableEvent[] }> {
    return this.app.get(UnitOfWork).read({ tenantId: TENANT }, async () => ({
      state: await this.app.get(GoalTableRepository).load(goalTableId),
      events: (await this.app.get(EventStore).readStream(goalTableId)).map(eventOf),
    }));
  }

  private send({ actorId, command, goalTableId, ifMatch }: Wished, key: string): Promise<ActionResult> {
    const fingerprint = JSON.stringify([command, ifMatch]);
    return this.app.get(TakeActionUseCase).execute({
      ...{ tenantId: TENANT, actorId, goalTableId, command, ifMatch },
      idempotency: { route: 'model', key, fingerprint },
      correlationId: 'model',
    });
  }
}

/** Somebody who declares, heads, reviews and approves: whom the separation of duties is there for. */
async function addManyHats(database: FreshDatabase): Promise<void> {
  const client = await database.connect('superuser');
  try {
    const person = 'INSERT INTO pifu.person (tenant_id, id, display_name, account) VALUES ($1, $2, $3, $3)';
    await client.query(person, [TENANT, idOf('ou'), 'ou']);
    for (const [role, unitId] of [
      ['declarer', TOWN_UNITS.grid],
      ['unit-head', TOWN_UNITS.grid],
      ['performance-reviewer', TOWN_UNITS.finance],
      ['approver', TOWN_UNITS.finance],
    ] as const) {
      const values = [TENANT, idOf(`ou ${role}`), idOf('ou'), role, unitId];
      await client.query(
        "INSERT INTO pifu.role_grant VALUES ($1, $2, $3, $4, $5, '2023-01-01', NULL)",
        values,
      );
    }
  } finally {
    await client.end();
  }
}
