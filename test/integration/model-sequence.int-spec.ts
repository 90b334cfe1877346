import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyReplay } from '#libs/persistence';
import type { GoalTableEvent, GoalTableState } from '#libs/domain';
import { shownState } from '#libs/domain';
import type { Choice, Played, Wished } from '#libs/testing';
import { figure, seed, sized } from '#libs/fixtures';
import { choices, expectedOf, ModelTown, OVERTURE, requestOf } from '#libs/testing';

/** All of them with `npm run trust -- model --size full`. */
const COMMANDS = sized(1_500, 100_000);
const LANES = 5;
/** Steps of a lane are between 1 and 60. */
const USUAL_COMMANDS_OF_A_RUN = LANES * 30;
const OVER = ['已公开', '不予公开', '不予批复'];

interface Step {
  readonly choice: Choice;
  readonly hours: number;
  /** Sends an earlier request once more: as it was, or another one under its key. */
  readonly again: 'no' | 'same' | 'other';
}

/** The kind of an answer, for the list of what was met. */
function lineOf(heard: Played['heard']): string {
  if ('done' in heard) return `done ${heard.done.eventType}`;
  if ('refused' in heard) return `refused ${heard.refused.code}`;
  if ('conflict' in heard) return `conflict ${heard.conflict.code}`;
  return 'notFound' in heard ? `notFound ${heard.notFound}` : `forbidden ${heard.forbidden}`;
}

interface Sent {
  readonly wished: Wished;
  readonly key: string;
  readonly heard: Played['heard'];
}

const steps = fc.array(
  fc.record<Step>({
    choice: choices,
    hours: fc.integer({ min: 0, max: 60 }),
    again: fc.constantFrom('no', 'no', 'no', 'no', 'no', 'no', 'no', 'no', 'same', 'other'),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

describe('the case as the pure core sees it, against the real database', () => {
  let town: ModelTown;
  const seen = new Map<string, number>();
  let commands = 0;
  let tables = 0;
  let written = 0;

  beforeAll(async () => {
    town = await ModelTown.open();
  });

  afterAll(() => town.close());

  /** One person after the other, table after table; every answer and in the end every row is as the model says. */
  class Lane {
    private state: GoalTableState | null = null;
    private events: GoalTableEvent[] = [];
    private sent: Sent[] = [];
    private name = '';
    private now = Date.parse(OVERTURE);

    async walk(chosen: readonly Step[]): Promise<void> {
      this.begin();
      for (const step of chosen) {
        this.now += step.hours * 3_600_000;
        await this.take(step);
      }
      await this.compare();
    }

    private begin(): void {
      tables += 1;
      this.name = `第 ${String(tables)} 个项目`;
      this.state = null;
      this.events = [];
      this.sent = [];
    }

    private async take({ choice, again }: Step): Promise<void> {
      if (this.state !== null && OVER.includes(shownState(this.state)) && choice.task % 3 === 0) {
        await this.compare();
        this.begin();
      }
      const earlier = this.sent[choice.task % Math.max(1, this.sent.length)];
      if (again !== 'no' && earlier !== undefined) await this.again(earlier, again);
      else await this.send(this.wish(choice), town.newKey());
    }

    private wish(choice: Choice): Wished {
      return requestOf(this.state, choice, this.name, { ...town.facts, now: this.moment() });
    }

    /** A repeated request hears the first answer; a refusal was not kept and is judged by what is there now. */
    private async again({ wished, key, heard }: Sent, how: 'same' | 'other'): Promise<void> {
      if (!('done' in heard)) return this.send(wished, key);
      const repeated = how === 'same' ? wished : { ...wished, ifMatch: (wished.ifMatch ?? 0) + 1 };
      const played = await town.play(repeated, this.moment(), key);
      const expected = how === 'same' ? heard : { conflict: { code: 'idempotency-key-reused' } };
      this.judge(played, expected, wished);
    }

    private async send(wished: Wished, key: string): Promise<void> {
      const played = await town.play(wished, this.moment(), key);
      const { heard, event, after } = expectedOf(this.state, wished, played.drawn, town.facts);
      this.judge(played, heard, wished);
      this.sent.push({ wished, key, heard });
      this.state = after;
      if (event !== null) this.events.push(event);
    }

    private judge(played: Played, expected: object, wished: Wished): void {
      commands += 1;
      const line = lineOf(played.heard);
      seen.set(line, (seen.get(line) ?? 0) + 1);
      const { version } = this.state ?? { version: 0 };
      expect({ version, wished, heard: played.heard }).toEqual({ version, wished, heard: expected });
    }

    private async compare(): Promise<void> {
      written += this.events.length;
      if (this.state === null) return;
      const stored = await town.stored(this.state.id);
      expect(stored.state).toEqual(this.state);
      expect(stored.events).toEqual(this.events);
    }

    private moment(): string {
      return new Date(this.now).toISOString();
    }
  }

  it(`gives the answers, the events and the rows of the model, ${String(COMMANDS)} commands long`, async () => {
    const numRuns = Math.ceil((COMMANDS / USUAL_COMMANDS_OF_A_RUN) * 2);
    const lanes = fc.array(steps, { minLength: LANES, maxLength: LANES });
    await fc.assert(
      fc.asyncProperty(lanes, async (all) => {
        if (commands >= COMMANDS) return;
        await Promise.all(all.map((chosen) => new Lane().walk(chosen)));
      }),
      { seed: seed(), numRuns, endOnFailure: true },
    );
    expect(commands).toBeGreaterThanOrEqual(COMMANDS);
  }, 3_600_000);

  it('has met every event and most reasons to refuse, so that the agreement means something', () => {
    const kinds = (start: string) => [...seen.keys()].filter((line) => line.startsWith(start));
    expect(kinds('done').length).toBeGreaterThanOrEqual(13);
    expect(kinds('refused').length).toBeGreaterThanOrEqual(15);
    expect(kinds('conflict').sort()).toEqual([
      'conflict already-declared',
      'conflict idempotency-key-reused',
      'conflict if-match-required',
      'conflict version-stale',
    ]);
    expect(kinds('notFound')).toEqual(['notFound task']);
  });

  it('has left a record that gives every row of the whole database', async () => {
    const { differences, events } = await verifyReplay(town.database.as('auditor'));
    expect(differences).toEqual([]);
    expect(events).toBe(written);
    figure('seed', seed());
    figure('commands that the database and the model answered alike', commands);
    figure('of them accepted', written);
    figure('tables', tables);
    figure('kinds of answers met', seen.size);
  });
});
