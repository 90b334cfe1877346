import type { DirectoryFacts } from '../directory/directory.js';
import type { DefinitionFault } from './definition-fault.js';
import type { ProcessDefinition } from './process-definition.js';
import { separationFaults } from './separation-lint.js';
import { shapeFaults } from './shape-lint.js';
import { staffFaults } from './staff-lint.js';

/**
 * Judges a definition against the real staff list before it is published (approval.md §4), so that an office too
 * small for the strict rules learns it before the year opens and not from an incident in its midst.
 */
export function lintDefinition(
  definition: ProcessDefinition,
  directory: DirectoryFacts,
  declaringUnitId: string,
): readonly DefinitionFault[] {
  const staff = { definition, directory, declaringUnitId };
  const vacant = staffFaults(staff);
  return [...shapeFaults(definition), ...vacant, ...(vacant.length === 0 ? separationFaults(staff) : [])];
}
