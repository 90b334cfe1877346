import type { DirectoryFacts } from '#libs/domain';
import { holdersOf } from '#libs/domain';

/** What is late, as far as it matters for who is told of it. */
interface Late {
  readonly unitId: string;
  /** Whose it is: they have been reminded themselves. */
  readonly handlers: readonly string[];
  /** The final decision: nobody is told on the one who takes it. */
  readonly final: boolean;
  /** Whether the stage has opted in to show it to the head of the unit as well. */
  readonly showsSuperior: boolean;
}

/** Who sees what is late after two working days: the finance desk, and the superior where a stage wants it so. */
export function escalationAudience(late: Late, directory: DirectoryFacts): readonly string[] {
  if (late.final) return [];
  const desk = holdersOf(directory, 'performance-reviewer', directory.financeUnitId);
  const superior = late.showsSuperior ? holdersOf(directory, 'unit-head', late.unitId) : [];
  return [...new Set([...desk, ...superior])].filter((personId) => !late.handlers.includes(personId));
}
