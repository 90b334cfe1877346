import type { DefinitionFault } from './definition-fault.js';
import type { ProcessDefinition, StageDefinition } from './process-definition.js';

const TERM = /^[1-9]\d{0,2}(?:wd|cd)$/u;

/** Faults of the definition alone: stages that nobody can get to, an end that is none, terms that do not count. */
export function shapeFaults(definition: ProcessDefinition): readonly DefinitionFault[] {
  const { stages } = definition;
  return [
    ...stages.flatMap((stage, index) => stageFaults(stages, stage, index)),
    ...endFaults(stages),
    ...termFaults(definition),
  ];
}

function stageFaults(
  stages: readonly StageDefinition[],
  stage: StageDefinition,
  index: number,
): readonly DefinitionFault[] {
  const earlier = stages.slice(0, index);
  if (earlier.some((other) => other.key === stage.key)) {
    return [
      error(
        'stage-key-repeated',
        stage.key,
        `环节“${stage.label}”的标识重复`,
        `two stages have the key ${stage.key}`,
      ),
    ];
  }
  const end = earlier.find((other) => other.final);
  if (end === undefined) return [];
  return [
    error(
      'stage-unreachable',
      stage.key,
      `“${end.label}”已终结流程，环节“${stage.label}”永远不会到达`,
      `${stage.key} comes after the final stage ${end.key}`,
    ),
  ];
}

function endFaults(stages: readonly StageDefinition[]): readonly DefinitionFault[] {
  const last = stages.at(-1);
  if (last === undefined || last.final) return [];
  const final = stages.find((stage) => stage.final);
  return final === undefined
    ? [error('final-stage-missing', last.key, '没有批复环节', 'no stage is final')]
    : [
        error(
          'final-stage-not-last',
          final.key,
          `批复环节“${final.label}”不是最后一个环节`,
          `the final stage ${final.key} is not the last one`,
        ),
      ];
}

function termFaults({
  signOff,
  revision,
  stages,
  publication,
}: ProcessDefinition): readonly DefinitionFault[] {
  const terms: readonly (readonly [step: string, due: string])[] = [
    ['sign-off', signOff.due],
    ['revision', revision.due],
    ...stages.map((stage) => [stage.key, stage.due] as const),
    ['publication', publication.due],
  ];
  return terms
    .filter(([, due]) => !TERM.test(due))
    .map(([step, due]) =>
      error('term-invalid', step, `期限“${due}”无法计算`, `the term ${due} cannot be counted`),
    );
}

function error(code: DefinitionFault['code'], step: string, zh: string, en: string): DefinitionFault {
  return { code, severity: 'error', step, words: { zh, en } };
}
