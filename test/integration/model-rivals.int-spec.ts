import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyReplay } from '#libs/persistence';
import type { GoalTableState } from '#libs/domain';
import { shownState } from '#libs/domain';
import type { Choice, Rival, Wished } from '#libs/testing';
import { figure, seed, sized } from '#libs/fixtures';
import { ModelTown, OVERTURE, requestOf, rivals, serialOrderOf } from '#libs/testing';

/** All of them with `npm run trust -- model --size full`. */
const ROUNDS = sized(100, 5_000);
const ROUNDS_OF_A_TABLE = 12;
const TABLES_AT_ONCE = 2;
const OVER = ['已公开', '不予公开', '不予批复'];

/** Two to four people who look at the same state and act at the same moment. */
const round = fc.array(rivals, { minLength: 2, maxLength: 4 });
const play = fc.array(round, { minLength: ROUNDS_OF_A_TABLE, maxLength: ROUNDS_OF_A_TABLE });

describe('several people who act on one table at once', () => {
  let town: ModelTown;
  let rounds = 0;
  let requests = 0;
  let contested = 0;
  let tables = 0;
  const winners = new Map<string, number>();

  beforeAll(async () => {
    town = await ModelTown.open();
  });

  afterAll(() => town.close());

  async function playTable(chosen: readonly (readonly Choice[])[]): Promise<void> {
    tables += 1;
    const name = `争办 ${String(tables)}`;
    let state: GoalTableState | null = null;
    let now = Date.parse(OVERTURE);
    for (const people of chosen) {
      if (state !== null && OVER.includes(shownState(state))) break;
      now += 3_600_000;
      state = await playRound(state, people, name, new Date(now).toISOString());
    }
  }

  async function playRound(
    before: GoalTableState | null,
    people: readonly Choice[],
    name: string,
    now: string,
  ): Promise<GoalTableState | null> {
    const facts = { ...town.facts, now };
    const wishes =
      before === null
        ? [requestOf(null, { ...people[0]!, purposeful: true }, name, facts)]
        : distinct(people.map((choice) => requestOf(before, choice, name, facts)));
    const played = await Promise.all(wishes.map((wished) => town.play(wished, now)));
    const all: readonly Rival[] = wishes.map((wished, index) => ({ wished, played: played[index]! }));
    const goalTableId = before?.id ?? idOfNew(all);
    const { state } = await town.stored(goalTableId);
    const order = serialOrderOf(before, all, state, town.facts);
    expect({ order: order !== null, before: before?.version, all }).toMatchObject({ order: true });
    if (before !== null) note(order ?? []);
    return state;
  }

  /** One person does one thing at a time; the same wish of two people is what a race is. */
  function distinct(wishes: readonly Wished[]): readonly Wished[] {
    const known = new Set<string>();
    return wishes.filter(({ actorId, command }) => {
      const line = `${actorId} ${command.type}`;
      if (known.has(line)) return false;
      known.add(line);
      return true;
    });
  }

  function idOfNew([rival]: readonly Rival[]): string {
    const heard = rival?.played.heard;
    if (heard === undefined || !('done' in heard)) throw new Error('the draft was refused');
    return heard.done.goalTableId;
  }

  function note(order: readonly Rival[]): void {
    rounds += 1;
    requests += order.length;
    const done = order.filter(({ played }) => 'done' in played.heard);
    if (order.length > 1 && done.length < order.length) contested += 1;
    for (const { wished } of done) {
      winners.set(wished.command.type, (winners.get(wished.command.type) ?? 0) + 1);
    }
  }

  it(`hear what they would hear one after the other, in ${String(ROUNDS)} rounds`, async () => {
    const several = fc.array(play, { minLength: TABLES_AT_ONCE, maxLength: TABLES_AT_ONCE });
    await fc.assert(
      fc.asyncProperty(several, async (all) => {
        if (rounds >= ROUNDS) return;
        await Promise.all(all.map(playTable));
      }),
      { seed: seed(), numRuns: ROUNDS, endOnFailure: true },
    );
    expect(rounds).toBeGreaterThanOrEqual(ROUNDS);
  }, 3_600_000);

  it('was about something: people stood in each other’s way, at most steps of the way', () => {
    expect(contested).toBeGreaterThan(ROUNDS / 10);
    // who wins is chance: most of the eight acts do in any run
    expect(winners.size).toBeGreaterThan(5);
  });

  it('and the record gives every row', async () => {
    expect((await verifyReplay(town.database.as('auditor'))).differences).toEqual([]);
    figure('rounds of people at once', rounds);
    figure('requests in them', requests);
    figure('rounds in which somebody lost', contested);
    figure('rounds that no serial order explains', 0);
  });
});
