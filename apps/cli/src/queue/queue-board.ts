import type { PersonSession } from '../api/person-session.js';

interface QueueAnswer {
  readonly queue: string;
  readonly alive: boolean;
  readonly canaryAge: number | null;
  readonly jobs: Readonly<Record<'waiting' | 'active' | 'delayed' | 'failed' | 'age', number | null>>;
  readonly outbox: {
    readonly waiting: number;
    readonly underWay: number;
    readonly oldestAge: number | null;
    readonly dead: number;
  };
}

/** Every queue as an administrator sees it. */
export async function queuesOf(person: PersonSession): Promise<readonly QueueAnswer[]> {
  return (await person.get<{ readonly items: readonly QueueAnswer[] }>('/v1/queues')).body.items;
}

/** `pifu queue board`: one line per queue. */
export function boardOf(queues: readonly QueueAnswer[]): string {
  return queues.map(lineOf).join('\n');
}

function lineOf({ queue, alive, canaryAge, jobs, outbox }: QueueAnswer): string {
  const parts = [
    `等待 waiting ${count(jobs.waiting)}`,
    `执行 active ${count(jobs.active)}`,
    `推迟 delayed ${count(jobs.delayed)}`,
    `失败 failed ${count(jobs.failed)}`,
    `待发 outbox ${String(outbox.waiting)}（最早 oldest ${seconds(outbox.oldestAge)}）`,
    `死信 dead ${String(outbox.dead)}`,
    `金丝雀 canary ${seconds(canaryAge)}`,
  ];
  return `${alive ? '✔' : '✘'} ${queue}  ${parts.join('  ')}`;
}

function count(value: number | null): string {
  return value === null ? '—' : String(value);
}

function seconds(value: number | null): string {
  return value === null ? '—' : `${value.toFixed(0)} s`;
}
