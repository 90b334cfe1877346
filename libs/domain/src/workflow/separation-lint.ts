import type { DefinitionFault } from './definition-fault.js';
import type { StageDefinition } from './process-definition.js';
import type { Staff } from './staff.js';
import { decidersAt, peopleAt } from './staff.js';

type Desk = readonly [stage: StageDefinition, people: readonly string[]];

/**
 * Whether every stage can be taken by somebody of his own who is neither declarer nor submitter: impossible is an
 * error, possible only while one certain person is present is a warning.
 */
export function separationFaults(staff: Staff): readonly DefinitionFault[] {
  const desks = staff.definition.stages.map(
    (stage) => [stage, decidersAt(staff, stage.who.role, stage.who.at)] as const,
  );
  const stuck = firstStuck(staff, desks, null);
  if (stuck !== null) return [impossible(stuck)];
  const everybody = [...new Set(desks.flatMap(([, people]) => people))];
  return everybody.flatMap((personId) => {
    const stage = firstStuck(staff, desks, personId);
    return stage === null ? [] : [fragile(stage, personId)];
  });
}

/** The first stage that nobody is left for, under the best choice of declarer and submitter; null when all go. */
function firstStuck(staff: Staff, desks: readonly Desk[], absent: string | null): StageDefinition | null {
  const { revision, signOff } = staff.definition;
  const declarers = leastInTheWay(peopleAt(staff, revision.role, 'declaring-unit'), desks);
  const heads = leastInTheWay(peopleAt(staff, signOff.role, 'declaring-unit'), desks);
  const best = declarers
    .flatMap((declarer) =>
      heads.map((head) => seated(desks, new Set([declarer, head, ...(absent === null ? [] : [absent])]))),
    )
    .reduce((most, count) => Math.max(most, count), 0);
  return desks[best]?.[0] ?? null;
}

/** One who decides nowhere is as good a declarer as any other of his kind; without such a one all are tried. */
function leastInTheWay(people: readonly string[], desks: readonly Desk[]): readonly string[] {
  const outsider = people.find((personId) => desks.every(([, deciders]) => !deciders.includes(personId)));
  return outsider === undefined ? people : [outsider];
}

/** How many stages in a row can each be given a person of their own. */
function seated(desks: readonly Desk[], taken: ReadonlySet<string>): number {
  const [desk, ...later] = desks;
  if (desk === undefined) return 0;
  return desk[1]
    .filter((personId) => !taken.has(personId))
    .reduce((most, personId) => Math.max(most, 1 + seated(later, new Set([...taken, personId]))), 0);
}

function impossible({ key, label }: StageDefinition): DefinitionFault {
  const words = {
    zh: `环节“${label}”找不到既未填报、送审，也未办理前序环节的人员`,
    en: `nobody is left for ${key} who has neither declared, submitted nor decided before`,
  };
  return { code: 'separation-impossible', severity: 'error', step: key, words };
}

function fragile({ key, label }: StageDefinition, personId: string): DefinitionFault {
  const words = {
    zh: `${personId} 缺席时，环节“${label}”无人可办`,
    en: `${key} has nobody when ${personId} is absent`,
  };
  return { code: 'separation-fragile', severity: 'warning', step: key, words };
}
