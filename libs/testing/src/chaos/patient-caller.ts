import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, PersonClient } from '../stack/person-client.js';

/** An operation that somebody saw acknowledged. */
export interface Acknowledged {
  readonly eventId: string;
  readonly goalTableId: string;
  /** How often it had to be sent, always under one key. */
  readonly sendings: number;
  /** When the answer came, by the clock of this process. */
  readonly at: number;
}

/** Sends one command under one key until it is acknowledged, as a browser does whose line is bad. */
export async function insist(
  person: PersonClient,
  path: string,
  sending: { readonly body?: unknown; readonly version?: number },
  patienceMs = 60_000,
): Promise<Acknowledged> {
  const key = randomUUID();
  const deadline = performance.now() + patienceMs;
  for (let sendings = 1; ; sendings += 1) {
    const answer = await person.post(path, { ...sending, key, timeoutMs: 5_000 }).catch(() => null);
    if (answer !== null && answer.status < 300) {
      const { eventId, goalTableId } = answer.json;
      return { eventId: String(eventId), goalTableId: String(goalTableId), sendings, at: performance.now() };
    }
    if (answer !== null && !mayPass(answer)) throw new Error(answer.text);
    if (performance.now() > deadline) throw new Error(`never acknowledged: ${answer?.text ?? 'no answer'}`);
    await sleep(50);
  }
}

/** An outage, or the first sending under way still; anything else is an answer and no outage. */
function mayPass({ status, json }: Answer): boolean {
  return status >= 500 || json['code'] === 'idempotency-in-progress';
}
