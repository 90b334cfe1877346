/** Something with a life and a due moment. */
interface Timed {
  readonly status: string;
  readonly dueAt: string;
  readonly provisional: boolean;
}

/** What opened, closed and moved between two states. */
export interface TimedChanges<T> {
  readonly opened: readonly T[];
  readonly closed: readonly T[];
  readonly moved: readonly T[];
}

/** Compares tasks or duties by their ids; only what is open after the change can have opened or moved. */
export function whatChanged<T extends Timed>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => string,
): TimedChanges<T> {
  const open = after.filter(({ status }) => status === 'open');
  const openBefore = new Map(before.filter(({ status }) => status === 'open').map((one) => [idOf(one), one]));
  const stillOpen = new Set(open.map(idOf));
  const ended = new Map(after.map((one) => [idOf(one), one]));
  return {
    opened: open.filter((one) => !openBefore.has(idOf(one))),
    closed: [...openBefore.values()]
      .filter((one) => !stillOpen.has(idOf(one)))
      .map((one) => ended.get(idOf(one)) ?? one),
    moved: open.filter((one) => {
      const known = openBefore.get(idOf(one));
      return known !== undefined && (known.dueAt !== one.dueAt || known.provisional !== one.provisional);
    }),
  };
}
