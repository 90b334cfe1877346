import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '#libs/shared';
import { figure, sized } from '#libs/fixtures';
import { BenchTown } from './bench-town.js';
import { compete, report } from './contestants.js';
import { PrototypeLifecycle } from './equal-work/prototype-lifecycle.js';
import { prototypeOver } from './equal-work/prototype-transaction.js';
import { rowsWritten } from './equal-work/rows-written.js';
import { measure } from './measure.js';
import { contentOf, PifuLifecycle } from './pifu-lifecycle.js';

const LIVES = sized(24, 400);
const ROUNDS = sized(1, 5);
const CALLERS = 8;
const STEPS = ['draft', 'present', 'submit', 'pass', 'approve', 'publish'] as const;

/** A whole life: six commits, each with its event, next task, deadline, reminders, message and key. */
async function live(table: Readonly<Record<(typeof STEPS)[number], () => Promise<void>>>): Promise<void> {
  for (const step of STEPS) await table[step]();
}

describe('W1: from declaration to publication', () => {
  let town: BenchTown;

  beforeAll(async () => {
    town = await BenchTown.open();
  });

  afterAll(() => town.close());

  it('through the use case with every guard, beside an equal-work prototype', async () => {
    const content = canonicalJson(contentOf('原型'));
    const byHand = prototypeOver(town.pool);
    const load = { operations: LIVES, callers: CALLERS };
    const contestants = [
      {
        name: 'prototype',
        round: (round: number) =>
          measure(
            load,
            (index) =>
              live(new PrototypeLifecycle(byHand, `原型 ${String(round)}-${String(index)}`, content)),
            town.server,
          ),
      },
      {
        name: 'pifu',
        round: (round: number) =>
          measure(
            load,
            (index) => live(new PifuLifecycle(town.hall, `办理 ${String(round)}-${String(index)}`)),
            town.server,
          ),
      },
    ];
    // both warm up their plans and connections before anybody is measured
    for (const { round } of contestants) await round(-1);
    await town.settle();
    const { ratio } = report('W1 lives', await compete(contestants, ROUNDS));
    figure(
      'W1 throughput, pifu ÷ prototype (target ≥ 0.7)',
      ratio('pifu', 'prototype', 'perSecond').toFixed(2),
    );
    figure('W1 CPU, pifu ÷ prototype (target ≤ 1.5)', ratio('pifu', 'prototype', 'cpuMs').toFixed(2));
    const [ours, theirs] = [
      await rowsWritten(town.superuser, '办理'),
      await rowsWritten(town.superuser, '原型'),
    ];
    figure('W1 written per life by pifu', JSON.stringify(ours));
    figure('W1 written per life by the prototype', JSON.stringify(theirs));
    // which steps of a plan lie in the past depends on the day, and bytes on the words
    const { reminders: _, 'event bytes': __, 'content bytes': ___, ...rowsOfOurs } = ours;
    expect(theirs).toMatchObject(rowsOfOurs);
    const { rows } = await town.superuser.query<{ published: number }>(
      "SELECT count(*)::integer AS published FROM pifu.goal_table WHERE shown_state = '已公开'",
    );
    expect(rows[0]?.published).toBe(2 * LIVES * (ROUNDS + 1));
  });
});
