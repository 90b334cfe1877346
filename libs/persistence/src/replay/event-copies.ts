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
  const envelope = JSON.parse(body) as EventEnvelope;
  const wrong = (Object.keys(copies) as (keyof typeof copies)[]).filter(
    (property) => copies[property] !== envelope[property],
  );
  const where = `${copies.stream} ${String(copies.version)}`;
  return [
    ...wrong.map((property) => ({ kind: 'event-copy-differs' as const, detail: `${property} of ${where}` })),
    ...(canonicalJson(envelope) === body ? [] : [{ kind: 'body-not-canonical' as const, detail: where }]),
  ];
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
