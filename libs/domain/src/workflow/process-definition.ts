import type { Role } from '../directory/role.js';

/** Where the people of a stage sit, seen from the declaring unit. */
export type StagePlace = 'declaring-unit' | 'supervising-department' | 'finance';

/** When a verb at this stage needs a written opinion. */
export type OpinionPolicy = 'required' | 'onNegative' | 'optional';

/** A count of working days (`wd`) or calendar days (`cd`). */
export type TermText = `${number}wd` | `${number}cd`;

/** One stage of the approval: who acts, how long they have, and whether it is the final decision. */
export interface StageDefinition {
  readonly key: string;
  readonly label: string;
  readonly who: { readonly role: Role; readonly at: StagePlace };
  readonly mode: 'any';
  readonly opinion: OpinionPolicy;
  readonly due: TermText;
  readonly final: boolean;
  /** Shows what is late here to the head of the unit as well; off unless a district wants it, never for the final stage. */
  readonly showsSuperior?: true;
}

/** A versioned process definition: data, pinned to each case by key, version and hash. */
export interface ProcessDefinition {
  readonly key: string;
  readonly version: number;
  readonly label: string;
  readonly signOff: { readonly role: Role; readonly due: TermText };
  readonly revision: { readonly role: Role; readonly due: TermText };
  readonly stages: readonly [StageDefinition, ...StageDefinition[]];
  readonly publication: { readonly role: Role; readonly due: TermText };
}

/** The stage of a definition by its key; undefined when the definition has none of that name. */
export function stageOf(definition: ProcessDefinition, key: string | null): StageDefinition | undefined {
  return definition.stages.find((stage) => stage.key === key);
}

/** The stage after the given one; undefined after the last. */
export function stageAfter(definition: ProcessDefinition, key: string): StageDefinition | undefined {
  const index = definition.stages.findIndex((stage) => stage.key === key);
  return index < 0 ? undefined : definition.stages[index + 1];
}
