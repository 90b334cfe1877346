import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is not undefined or false; gives up, and says what it waited for, after a while. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  patienceMs = 30_000,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await sleep(25);
  }
}
