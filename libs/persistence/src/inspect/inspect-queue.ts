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
export async function inspectQueue({
  host,
  port,
  database,
  role,
  password,
}: PersistenceOptions): Promise<readonly DatabaseSymptom[]> {
  const client = new pg.Client({ host, port, database, user: role, password });
  await client.connect();
  try {
    const { rows } = await client.query<Figures>(FIGURES);
    return rows.flatMap((figures) => [...canariesOf(figures), lagOf(figures), deadOf(figures)]);
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
    fix: '请查看 dead_letter 表中的原因，再重试或作废。Look at their errors, then retry or discard them.',
  };
}

const FIGURES = `SELECT waiting, lag_seconds AS lag, dead,
    (SELECT json_agg(json_build_object('queue', queue,
        'age', extract(epoch FROM clock_timestamp() - sung_at)) ORDER BY queue)
      FROM pifu.queue_canary) AS canaries
  FROM pifu.queue_figures()`;
