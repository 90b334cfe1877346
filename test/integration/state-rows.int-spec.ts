import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import type { EventEnvelope } from '#libs/application';
import { envelopeOf, EventStore, GoalTableRepository, UnitOfWork } from '#libs/application';
import { verifyReplay } from '#libs/persistence';
import { canonicalJson } from '#libs/shared';
import type { FreshDatabase, StoredStep } from '#libs/testing';
import { walks } from '#libs/fixtures';
import {
  addEverybody,
  applicationOver,
  freshDatabase,
  idOf,
  seedTown,
  storedSteps,
  TENANT,
} from '#libs/testing';

describe('a goal table in the database', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let runs = 0;

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    await addEverybody(database);
    app = await applicationOver(database);
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  function inDistrict<T>(work: () => Promise<T>): Promise<T> {
    return app.get(UnitOfWork).run({ tenantId: TENANT }, work);
  }

  function envelopeFor({ event, after }: StoredStep): EventEnvelope {
    const id = idOf(`${after.id} ${String(after.version)}`);
    return envelopeOf(event, after, { id, tenantId: TENANT, correlationId: 'walk' });
  }

  async function write(step: StoredStep): Promise<void> {
    await inDistrict(async () => {
      const loaded = await app.get(GoalTableRepository).loadForUpdate(step.tableId);
      expect(loaded).toEqual(step.before);
      await app.get(GoalTableRepository).save(step.before, step.after);
      await app.get(EventStore).append(envelopeFor(step), step.openings);
    });
  }

  it('is loaded as it was saved, after every step of any history, and the events give every row', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(walks(), async (walk) => {
        runs += 1;
        const steps = storedSteps(walk, `run ${String(runs)}`);
        for (const step of steps) await write(step);
        const last = new Map(steps.map((step) => [step.tableId, step.after]));
        for (const [tableId, state] of last) {
          expect(await inDistrict(() => app.get(GoalTableRepository).load(tableId))).toEqual(state);
          const stream = await inDistrict(() => app.get(EventStore).readStream(tableId));
          expect(stream.map(({ version }) => version)).toEqual(stream.map((_, index) => index + 1));
        }
        written += steps.length;
      }),
      { seed: 20231206, numRuns: Number(process.env['PIFU_WALKS'] ?? '25'), endOnFailure: true },
    );
    const proof = await verifyReplay(database.as('auditor'));
    expect(proof.differences).toEqual([]);
    expect(proof.events).toBe(written);
    expect(written).toBeGreaterThan(100);
  });

  it('keeps each content in its one canonical spelling, so that its bytes can be hashed where they are', async () => {
    const client = await database.connect('superuser');
    const { rows } = await client.query<{ content: string }>('SELECT content FROM pifu.goal_table_version');
    await client.end();
    expect(rows.length).toBeGreaterThan(10);
    for (const { content } of rows) expect(content).toBe(canonicalJson(JSON.parse(content)));
  });

  it('does not exist for an id that nobody gave, or that is no id', async () => {
    const repository = app.get(GoalTableRepository);
    for (const id of [idOf('nothing'), 'gt-1', '', "'; DROP TABLE"]) {
      expect(await inDistrict(() => repository.load(id))).toBeNull();
      expect(await inDistrict(() => repository.loadForUpdate(id))).toBeNull();
      expect(await inDistrict(() => repository.goalTableOfTask(id))).toBeNull();
    }
  });

  it('cannot be reached outside of a transaction', async () => {
    await expect(app.get(GoalTableRepository).load(idOf('nothing'))).rejects.toThrow(
      'inside UnitOfWork only',
    );
  });
});
