import type { GoalTableState, ProcessDefinition } from '#libs/domain';
import { currentCase, definitionHashOf, definitionOf, TOWN_DEFINITION } from '#libs/domain';
import { ConflictError } from '../errors/application-errors.js';

/** Definitions never change while the program runs, and every command asks. */
const HASHES = new WeakMap<ProcessDefinition, string>();

function hashOf(definition: ProcessDefinition, sha256: (text: string) => string): string {
  const hash = HASHES.get(definition) ?? definitionHashOf(definition, sha256);
  HASHES.set(definition, hash);
  return hash;
}

/**
 * The rules a table is judged by: those its case began with, whatever has been shipped since; a table without a
 * case gets the current ones.
 * @throws ConflictError when this program does not know them, or knows other rules under their name
 */
export function definitionFor(
  state: Pick<GoalTableState, 'cases'> | null,
  sha256: (text: string) => string,
): ProcessDefinition {
  const pinned = state === null ? undefined : currentCase(state);
  if (pinned === undefined) return TOWN_DEFINITION;
  const { definitionKey: key, definitionVersion: version } = pinned;
  const definition = definitionOf(key, version);
  if (definition === undefined) throw new ConflictError({ code: 'definition-unknown', key, version });
  if (hashOf(definition, sha256) !== pinned.definitionHash) {
    throw new ConflictError({ code: 'definition-changed', key, version });
  }
  return definition;
}
