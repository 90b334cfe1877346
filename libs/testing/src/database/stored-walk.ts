import type { GoalTableEvent, GoalTableState } from '#libs/domain';
import { evolve } from '#libs/domain';
import type { Walk } from '#libs/fixtures';
import { EVERYBODY, PEOPLE, UNITS } from '#libs/fixtures';
import type { FreshDatabase } from './fresh-database.js';
import { idOf, TENANT, TOWN_UNITS } from './seeded-town.js';

/** An accepted step of a walk as a database can hold it: ids are UUIDs, projects of one unit have names of their own. */
export interface StoredStep {
  readonly tableId: string;
  readonly before: GoalTableState | null;
  readonly event: GoalTableEvent;
  readonly openings: readonly { readonly commitment: string; readonly salt: string; readonly text: string }[];
  readonly after: GoalTableState;
}

const PLACES: Readonly<Record<string, string>> = {
  [UNITS.grid]: TOWN_UNITS.grid,
  [UNITS.school]: TOWN_UNITS.school,
  [UNITS.finance]: TOWN_UNITS.finance,
};
const NAMED_AFTER_TABLE = /^gt-\d+(?:\/e\d+-\d+)?$/u;

/** The accepted steps of a walk; `run` keeps the ids of several walks apart. */
export function storedSteps(walk: Walk, run: string): readonly StoredStep[] {
  const states = new Map<string, GoalTableState>();
  return walk.flatMap(({ tableId: name, decision }) => {
    if (!decision.ok) return [];
    const tableId = idOf(`${run} ${name}`);
    const event = renamed(decision.event, run, name) as GoalTableEvent;
    const before = states.get(tableId) ?? null;
    const after = evolve(before, event, tableId);
    states.set(tableId, after);
    const openings = decision.openings.map((opening) => ({
      ...opening,
      commitment: `${run} ${opening.commitment}`,
    }));
    return [{ tableId, before, event, openings, after }];
  });
}

function renamed(value: unknown, run: string, table: string): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, run, table));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        key === 'projectKey' ? `${String(member)} ${run} ${table}` : renamed(member, run, table),
      ]),
    );
  }
  if (typeof value !== 'string') return value;
  if (NAMED_AFTER_TABLE.test(value)) return idOf(`${run} ${value}`);
  return EVERYBODY.includes(value) ? idOf(value) : (PLACES[value] ?? value);
}

/** Adds the people of the core's test town that the seeded district does not know yet. */
export async function addEverybody(database: FreshDatabase): Promise<void> {
  const client = await database.connect('superuser');
  try {
    for (const name of Object.values(PEOPLE)) {
      await client.query(
        `INSERT INTO pifu.person (tenant_id, id, display_name, account) VALUES ($1, $2, $3, $3)
         ON CONFLICT DO NOTHING`,
        [TENANT, idOf(name), name],
      );
    }
  } finally {
    await client.end();
  }
}
