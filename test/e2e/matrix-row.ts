import type { Answer, PersonClient, Station } from '#libs/testing';

/** Everybody who tries: nobody, the unit's own people, finance above it, the sibling unit, another district. */
export const WHO = ['nobody', 'lin', 'zhou', 'wu', 'chen', 'huang', 'xu', 'su', 'deng', 'qu'] as const;

/** One of {@link WHO}. */
export type Who = (typeof WHO)[number];

/** A status where it succeeds, else the code of the problem. */
export type Outcome = number | string;

/** What a row is tried on. */
export interface Thing {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly taskId: string;
  readonly taskVersion: number;
  readonly contentHash: string;
}

/** One route, how it is asked, on a table at which station, and what everybody gets. */
export interface Row {
  readonly route: string;
  readonly at: Station | 'returned' | 'claimed' | 'nowhere';
  readonly ask: (person: PersonClient, thing: Thing) => Promise<Answer>;
  readonly expected: Readonly<Record<Who, Outcome>>;
}

/** The same for everybody. */
export function all(outcome: Outcome): Record<Who, Outcome> {
  return Object.fromEntries(WHO.map((who) => [who, outcome])) as Record<Who, Outcome>;
}

/** Whoever is signed in, but for those named. */
export function signedIn(outcome: Outcome, except: Partial<Record<Who, Outcome>> = {}): Record<Who, Outcome> {
  return { ...all(outcome), nobody: 'unauthenticated', ...except };
}

/** The unit itself, finance above it and audit; to a sibling unit and another district it does not exist. */
export function readers(missing: string): Record<Who, Outcome> {
  return signedIn(200, { deng: missing, qu: missing });
}

/** One office alone; the others hear why not, and another district that there is no such thing. */
export function only(who: Who, outcome: Outcome, refusal: string, missing: string): Record<Who, Outcome> {
  return signedIn(refusal, { [who]: outcome, qu: missing });
}

/** A view of a table. */
export function read(route: string, missing = 'goal-table-not-found'): Row {
  const [, path = ''] = route.split(' ');
  return {
    route,
    at: 'drafted',
    ask: (person, { id }) => person.get(path.replace('{id}', id).replace('{no}', '1')),
    expected: readers(missing),
  };
}

/** A view of nothing in particular. */
export function plain(route: string, query: string, expected: Record<Who, Outcome>): Row {
  const [, path = ''] = route.split(' ');
  return { route, at: 'nowhere', ask: (person) => person.get(`${path}${query}`), expected };
}

