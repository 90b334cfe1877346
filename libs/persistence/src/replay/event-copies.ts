import type { EventEnvelope } from '#libs/application';
import { canonicalJson } from '#libs/shared';
import type { Finding } from './difference.js';

/** An event as it is stored: the body, and the columns that repeat it. */
export interface StoredEvent {
  readonly body: string;
  readonly copies: Readonly<Omit<EventEnvelope, 'data'>>;
}

/** The body is the record; every other column must repeat it. */
export function copyFindings({ body, copies }: StoredEvent): readonly Finding[] {
  const where = `${copies.stream} ${String(copies.version)}`;
  const envelope = envelopeIn(body);
  if (envelope === null) return [{ kind: 'body-unreadable', detail: where }];
  const wrong = (Object.keys(copies) as (keyof typeof copies)[]).filter(
    (property) => copies[property] !== envelope[property],
  );
  return [
    ...wrong.map((property) => ({ kind: 'event-copy-differs' as const, detail: `${property} of ${where}` })),
    ...(isCanonical(envelope, body) ? [] : [{ kind: 'body-not-canonical' as const, detail: where }]),
  ];
}

/** Whoever tampers may leave anything behind: the proof must name it, not break on it. */
function envelopeIn(body: string): EventEnvelope | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as EventEnvelope) : null;
  } catch {
    return null;
  }
}

function isCanonical(envelope: EventEnvelope, body: string): boolean {
  try {
    return canonicalJson(envelope) === body;
  } catch {
    // a fraction or half a character, say, which no honest body holds
    return false;
  }
}

/** Versions count from one without a gap. */
export function gapFindings(events: readonly StoredEvent[]): readonly Finding[] {
  return events.flatMap(({ copies }, index) =>
    copies.version === index + 1
      ? []
      : [
          {
            kind: 'version-gap' as const,
            detail: `expected ${String(index + 1)}, found ${String(copies.version)}`,
          },
        ],
  );
}
