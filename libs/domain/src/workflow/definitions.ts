import { canonicalJson } from '#libs/shared';
import type { ProcessDefinition } from './process-definition.js';
import { TOWN_DEFINITION } from './town-definition.data.js';

/** Every definition that was ever shipped: one that a case may be pinned to is never changed or taken out. */
export const SHIPPED_DEFINITIONS: readonly ProcessDefinition[] = [TOWN_DEFINITION];

/** The shipped definition of this name and version; undefined when this program does not know it. */
export function definitionOf(key: string, version: number): ProcessDefinition | undefined {
  return SHIPPED_DEFINITIONS.find((one) => one.key === key && one.version === version);
}

/** What a case is pinned to besides name and version, so that a silent change of the rules is noticed. */
export function definitionHashOf(definition: ProcessDefinition, sha256: (text: string) => string): string {
  return sha256(canonicalJson(definition));
}
