import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { figure, sized } from '#libs/fixtures';
import { apiEnvironment, giveCredentials, PersonClient, startApi } from '#libs/testing';
import { BareProcess } from './bare-process.js';
import { BenchTown } from './bench-town.js';
import type { Contestant } from './contestants.js';
import { compete, report } from './contestants.js';
import { PrototypeLifecycle } from './equal-work/prototype-lifecycle.js';
import type { PrototypeCommand } from './equal-work/prototype-transaction.js';
import { prototypeOver } from './equal-work/prototype-transaction.js';
import { HttpCaller } from './http-caller.js';
import { measure } from './measure.js';
import { copyOpenReviews, openReview } from './rows/open-reviews.js';
import { ServerCpu } from './server-cpu.js';

const FEW = sized(200, 1_000);
const MANY = sized(2_000, 100_000);
const DECISIONS = sized(10, 200);
const ROUNDS = sized(1, 5);
const LOADS = [1, 8] as const;
/** Each contestant decides anew in every round and once to warm up. */
const CONSUMED = 2 * LOADS.length * (ROUNDS + 1) * DECISIONS;

describe('W2: one decision among many open tasks', () => {
  let town: BenchTown;
  let template: string;
  let contentHash: string;
  let next = 1;
  let filled = 0;
  const processes: { readonly stop: () => Promise<void> }[] = [];

  beforeAll(async () => {
    town = await BenchTown.open();
    await giveCredentials(town.database);
    template = await town.hall.submitted('模板');
    ({ contentHash } = await town.hall.openTask(template));
  });

  afterAll(async () => {
    for (const process of processes) await process.stop();
    await town.close();
  });

  /** Lets so many tasks have been opened. */
  async function fill(last: number): Promise<void> {
    if (last > filled) await copyOpenReviews(town.superuser, template, [filled + 1, last]);
    filled = Math.max(last, filled);
  }

  async function decideByPifu(): Promise<void> {
    const { id, taskId } = openReview(next++);
    const command = { type: 'pass', taskId, contentHash, opinion: null } as const;
    const { goalTableId } = await town.hall.act('chen', command, { ifMatch: 1 });
    if (goalTableId !== id) throw new Error('another table was decided on');
  }

  function decideByPrototype(): Promise<void> {
    return PrototypeLifecycle.underReview(prototypeOver(town.pool), openReview(next++)).pass();
  }

  function contestants(callers: number): readonly Contestant[] {
    const load = { operations: DECISIONS, callers };
    return [
      { name: 'prototype', round: () => measure(load, decideByPrototype, town.server) },
      { name: 'pifu', round: () => measure(load, decideByPifu, town.server) },
    ];
  }

  /** Fills up to so many open tasks, beside those that will be decided, and lets everybody decide. */
  async function decideAmong(open: number, callers: number) {
    const rivals = contestants(callers);
    for (const { round } of rivals) await round(-1);
    await town.settle();
    const name = `W2 ${String(open)} open, ${String(callers)} ${callers === 1 ? 'caller' : 'callers'},`;
    return report(name, await compete(rivals, ROUNDS));
  }

  it('through the use case, beside an equal-work prototype, among few and among many', async () => {
    const p50 = new Map<number, number>();
    for (const open of [FEW, MANY]) {
      await fill(open + next - 1 + CONSUMED);
      for (const callers of LOADS) {
        const { ratio, of } = await decideAmong(open, callers);
        const place = `W2 ${String(open)} open, ${String(callers)} at once:`;
        figure(`${place} p50 ÷ prototype (target ≤ 1.5)`, ratio('pifu', 'prototype', 'p50').toFixed(2));
        figure(`${place} p99 ÷ prototype (target ≤ 2)`, ratio('pifu', 'prototype', 'p99').toFixed(2));
        figure(`${place} CPU ÷ prototype`, ratio('pifu', 'prototype', 'cpuMs').toFixed(2));
        if (callers === 1) p50.set(open, of('pifu', 'p50'));
      }
    }
    const growth = (p50.get(MANY) ?? 0) / (p50.get(FEW) ?? 1);
    figure(`W2 growth of p50 from ${String(FEW)} to ${String(MANY)} open (target ≤ 1.2)`, growth.toFixed(2));
    const { rows } = await town.superuser.query<{ decided: number; left: number }>(
      `SELECT (SELECT count(*) FROM pifu.decision)::integer AS decided,
        (SELECT count(*) FROM pifu.task WHERE status = 'open' AND stage = 'review')::integer AS left`,
    );
    // the copy's template waits as well
    expect(rows[0]).toEqual({ decided: 2 * CONSUMED, left: filled - 2 * CONSUMED + 1 });
  });

  async function decisions(): Promise<number> {
    const text = 'SELECT count(*)::integer AS count FROM pifu.decision';
    return (await town.superuser.query<{ count: number }>(text)).rows[0]?.count ?? 0;
  }

  /** What the prototype writes for so many decisions from here on. */
  async function commandsAhead(count: number): Promise<readonly (readonly [string, PrototypeCommand])[]> {
    const commands: (readonly [string, PrototypeCommand])[] = [];
    for (const review of Array.from({ length: count }, (_, index) => openReview(next + index))) {
      await PrototypeLifecycle.underReview((command) => {
        commands.push([review.taskId, command]);
        return Promise.resolve();
      }, review).pass();
    }
    return commands;
  }

  it('over HTTP with sign-in, beside the prototype behind bare Nest and Fastify', async () => {
    const api = await startApi(apiEnvironment(town.database));
    processes.push(api);
    const bare = await BareProcess.start(town.connections);
    processes.push(bare);
    const { cookie } = await PersonClient.byCard(api.origin, 'chen');
    const headers = { Cookie: cookie ?? '', 'If-Match': '"1"' };
    const rivals = [
      contestantOver('prototype', new HttpCaller(bare.origin), bare.child.pid),
      contestantOver('pifu', new HttpCaller(api.origin, headers), api.child.pid),
    ];
    const wanted = rivals.length * (ROUNDS + 1) * DECISIONS;
    await fill(next - 1 + wanted);
    await bare.know(await commandsAhead(wanted));
    const decided = await decisions();
    for (const { round } of rivals) await round(-1);
    await town.settle();
    const { ratio } = report('W2 over HTTP, 8 callers,', await compete(rivals, ROUNDS));
    const rate = ratio('pifu', 'prototype', 'perSecond').toFixed(2);
    figure('W2 over HTTP with sign-in: rate ÷ prototype behind Nest and Fastify (target ≥ 0.55)', rate);
    figure('W2 over HTTP with sign-in: CPU ÷ prototype', ratio('pifu', 'prototype', 'cpuMs').toFixed(2));
    expect((await decisions()) - decided).toBe(wanted);
  });

  /** Decides by calling a process, whose time counts as well as the caller's and the database's. */
  function contestantOver(name: string, caller: HttpCaller, pid = 0): Contestant {
    const cpu = ServerCpu.ofProcess(pid);
    const both = { milliseconds: () => town.server.milliseconds() + cpu.milliseconds() };
    const body = { decision: 'pass', contentHash };
    const decide = () => caller.post(`/v1/tasks/${openReview(next++).taskId}/decisions`, body);
    return { name, round: () => measure({ operations: DECISIONS, callers: LOADS[1] }, decide, both) };
  }
});
