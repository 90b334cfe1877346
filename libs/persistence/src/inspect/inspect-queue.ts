import pg from 'pg';
import type { PersistenceOptions } from '../persistence.options.js';
import type { DatabaseSymptom } from './inspect-database.js';

interface Figures {
  readonly waiting: number;
  readonly lag: number;
  readonly dead: number;
  readonly canaries: readonly { readonly queue: string; readonly age: number }[] | null;
}

/** A canary sings every five seconds, so that one that was silent as long as this is dead. */
const SILENT_AFTER_SECONDS = 30;

/** A relay looks twice a second: what waits longer than this waits for a queue or a worker that is away. */
const LATE_AFTER_SECONDS = 30;

/**
 * Looks at the queues as the database knows them: who lives, what waits, what failed for good.
 * @throws Error when it cannot be reached
 */
export async function inspectQueue(options: PersistenceOptions): Promise<readonly DatabaseSymptom[]> {
  const figures = await figuresOf(options);
  return figures.flatMap((one) => [...canariesOf(one), lagOf(one), deadOf(one)]);
}

/**
 * Only whether jobs of every queue are being done: each went from a worker through its queue to a worker and into the
 * database, so that a worker that merely runs is not taken for one that works.
 * @throws Error when it cannot be reached
 */
export async function inspectWorkers(options: PersistenceOptions): Promise<readonly DatabaseSymptom[]> {
  return (await figuresOf(options)).flatMap(canariesOf);
}

async function figuresOf({
  host,
  port,
  database,
  role,
  password,
}: PersistenceOptions): Promise<readonly Figures[]> {
  const client = new pg.Client({ host, port, database, user: role, password });
  await client.connect();
  try {
    return (await client.query<Figures>(FIGURES)).rows;
  } finally {
    await client.end();
  }
}

function canariesOf({ canaries }: Figures): readonly DatabaseSymptom[] {
  const fix = '请启动 worker 并查看其日志。Start the worker and look at its log.';
  if (canaries === null) return [{ what: '没有 worker 工作过 no worker has ever worked', good: false, fix }];
  return canaries.map(({ queue, age }) => ({
    what: `队列 queue ${queue}: 金丝雀 canary ${age.toFixed(0)} s`,
    good: age <= SILENT_AFTER_SECONDS,
    fix,
  }));
}

function lagOf({ waiting, lag }: Figures): DatabaseSymptom {
  return {
    what: `待发消息 messages waiting: ${String(waiting)}, ${lag.toFixed(0)} s`,
    good: lag <= LATE_AFTER_SECONDS,
    fix: '请检查 worker 与 Redis 是否运行。Check that worker and Redis run.',
  };
}

function deadOf({ dead }: Figures): DatabaseSymptom {
  return {
    what: `死信 dead letters: ${String(dead)}`,
    good: dead === 0,
    fix: '请执行 pifu queue dead 查看原因，再重试或作废。Run pifu queue dead, then retry or discard them.',
  };
}

const FIGURES = `SELECT waiting, lag_seconds AS lag, dead,
    (SELECT json_agg(json_build_object('queue', queue,
        'age', extract(epoch FROM clock_timestamp() - sung_at)) ORDER BY queue)
      FROM pifu.queue_canary) AS canaries
  FROM pifu.queue_figures()`;
