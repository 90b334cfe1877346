import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GoalTableState, Verb } from '#libs/domain';
import { foldStream, VERBS } from '#libs/domain';
import { seed, sized, wordCommand } from '#libs/fixtures';
import { TOWN_UNITS, WorkingTown } from '#libs/testing';
import fc from 'fast-check';
import { EventStore } from '../ports/event-store.port.js';
import type { ActionResult } from './action-request.js';
import { eventOf } from './envelope.js';

const ACCOUNTS = ['lin', 'he', 'zhou', 'wu', 'chen', 'liang', 'huang', 'guo', 'xu', 'su', 'deng'] as const;
const TODAY = '2023-12-06';
const VERB_NAMES = Object.keys(VERBS) as readonly Verb[];

/** What is most likely to be done next, by whom: so that sequences get to the end of the way. */
const LIKELY: Readonly<Record<string, readonly [account: string, verb: Verb]>> = {
  填报中: ['lin', 'present'],
  待审签: ['zhou', 'submit'],
  审核中: ['chen', 'pass'],
  待批复: ['huang', 'approve'],
  已退回: ['lin', 'revise'],
  已撤回: ['lin', 'revise'],
  待公开: ['wu', 'publish'],
};

interface Wish {
  readonly account: string;
  readonly verb: Verb;
  readonly table: number;
  readonly likely: boolean;
  readonly stale: boolean;
  readonly repeated: boolean;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  account: fc.constantFrom(...ACCOUNTS),
  verb: fc.constantFrom(...VERB_NAMES),
  table: fc.nat({ max: 1 }),
  likely: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth < 7),
  stale: fc.integer({ min: 0, max: 9 }).map((tenth) => tenth === 0),
  repeated: fc.integer({ min: 0, max: 3 }).map((quarter) => quarter === 0),
});

describe('whatever people try, in whatever order', () => {
  let town: WorkingTown;
  let keys = 0;
  beforeAll(async () => {
    town = await WorkingTown.open();
  });
  beforeEach(() => {
    town.startAnew();
  });
  afterAll(() => town.close());

  /** Words the wish on the table as it is now, and sends it. */
  function request(
    chosen: Wish,
    goalTableId: string,
    shown: string,
    key: string,
  ): Promise<ActionResult | null> {
    const state = town.rows.tables.get(goalTableId)!;
    const [account, verb] = (chosen.likely ? LIKELY[shown] : undefined) ?? [chosen.account, chosen.verb];
    const task = state.tasks.find(({ status }) => status === 'open') ?? state.tasks.at(-1);
    const sight = { state, task, today: TODAY };
    const worded = wordCommand(verb, sight, 'sound');
    const content = state.versions.at(-1)!.content;
    const named =
      'content' in worded ? { ...worded, content: { ...content, annualGoal: `改 ${key}` } } : worded;
    const seen = 'taskId' in worded ? (task?.version ?? 0) : state.version;
    const ifMatch = chosen.stale ? seen - 1 : seen;
    const wanted = verb === 'draft' ? {} : { goalTableId, ifMatch };
    return town.hall.act(account, named, { ...wanted, key }).catch(() => null);
  }

  async function agrees(goalTableId: string): Promise<GoalTableState> {
    const state = town.rows.tables.get(goalTableId)!;
    const stream = await town.read(() => town.app.get(EventStore).readStream(goalTableId));
    expect(stream.map(({ version }) => version)).toEqual(stream.map((_, index) => index + 1));
    expect(foldStream(goalTableId, stream.map(eventOf))).toEqual(state);
    return state;
  }

  it('state, record, deadlines, reminders, messages and answers tell one story', async () => {
    let reached = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 5, maxLength: 25 }), async (wishes) => {
        town.startAnew();
        const tables = [await town.hall.draft('甲'), await town.hall.draft('乙')];
        const shown = new Map(tables.map((table) => [table.goalTableId, table.shownState]));
        let accepted = tables.length;
        for (const chosen of wishes) {
          const { goalTableId } = tables[chosen.table]!;
          const key = `key ${String((keys += 1))}`;
          const before = town.rows;
          const answer = await request(chosen, goalTableId, shown.get(goalTableId)!, key);
          if (answer === null) {
            expect(town.rows).toBe(before);
            continue;
          }
          accepted += 1;
          shown.set(answer.goalTableId, answer.shownState);
          expect(answer.version).toBe(town.rows.tables.get(answer.goalTableId)?.version);
        }
        const { events, answers, outbox, deadlines, reminders } = town.rows;
        expect([events.size, answers.size]).toEqual([accepted, accepted]);
        const states = await Promise.all([...town.rows.tables.keys()].map(agrees));
        const tasks = states.flatMap((state) => state.tasks);
        const open = tasks.filter(({ status }) => status === 'open').map(({ taskId }) => taskId);
        const kept = [...deadlines.values()].filter(({ status }) => status === 'open');
        expect(kept.map(({ taskId }) => taskId).toSorted()).toEqual(open.toSorted());
        const waiting = [...reminders.values()].filter(({ status }) => status === 'pending');
        expect(new Set(waiting.map(({ taskId }) => taskId))).toEqual(new Set(open));
        const announced = [...outbox.values()].map(({ payload }) =>
          'taskId' in payload ? payload.taskId : '',
        );
        expect(announced.toSorted()).toEqual(tasks.map(({ taskId }) => taskId).toSorted());
        reached += [...shown.values()].filter((state) => ['待公开', '已公开'].includes(state)).length;
      }),
      { seed: seed(), numRuns: sized(40, 2000) },
    );
    // walks that never get far would prove little
    expect(reached).toBeGreaterThan(10);
  });

  it('a repeated request is answered alike and changes nothing, whatever happened in between', async () => {
    const steps = fc.array(wish, { minLength: 3, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(steps, async (wishes) => {
        town.startAnew();
        const { goalTableId } = await town.hall.draft('重发');
        const sent: { readonly act: () => Promise<ActionResult>; readonly answer: ActionResult }[] = [];
        let shown = '填报中';
        for (const chosen of wishes) {
          const [account, verb] = LIKELY[shown] ?? ['lin', 'withdraw'];
          const state = town.rows.tables.get(goalTableId)!;
          const task = state.tasks.find(({ status }) => status === 'open');
          const command = wordCommand(verb, { state, task, today: TODAY }, 'sound');
          if (verb === 'revise') break;
          const ifMatch = 'taskId' in command ? (task?.version ?? 0) : state.version;
          const key = `repeat ${String((keys += 1))}`;
          const act = () => town.hall.act(account, command, { goalTableId, ifMatch, key });
          const answer = await act().catch(() => null);
          if (answer === null) break;
          sent.push({ act, answer });
          shown = answer.shownState;
          if (!chosen.repeated) continue;
          const { rows } = town;
          for (const earlier of sent) expect(await earlier.act()).toEqual(earlier.answer);
          expect(town.rows).toBe(rows);
        }
        expect(sent.length).toBeGreaterThan(0);
      }),
      { seed: seed(), numRuns: sized(20, 1000) },
    );
  });

  it('requests at the same moment give the outcome of some order, one after the other', async () => {
    const people = fc.shuffledSubarray(['chen', 'liang'], { minLength: 2 });
    const acts = fc.array(fc.constantFrom('pass', 'return', 'claim'), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(people, acts, async (accounts, verbs) => {
        town.startAnew();
        const goalTableId = await town.hall.submitted('同时');
        const { taskId, contentHash, ifMatch } = await town.hall.openTask(goalTableId);
        const outcomes = await Promise.allSettled(
          accounts.map((account, index) => {
            const verb = verbs[index] as 'pass' | 'return' | 'claim';
            const words =
              verb === 'claim' ? { type: verb, taskId } : { type: verb, taskId, contentHash, opinion: '见' };
            return town.hall.act(account, words, { ifMatch });
          }),
        );
        // both saw the same version of the task: only one can have been first
        expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        const state = await agrees(goalTableId);
        expect(state.version).toBe(4);
        expect(state.unitId).toBe(TOWN_UNITS.grid);
      }),
      { seed: seed(), numRuns: sized(20, 1000) },
    );
  });
});
