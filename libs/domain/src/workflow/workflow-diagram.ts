import { ROLE_LABELS } from '../directory/role.js';
import type { Role } from '../directory/role.js';
import type { OpinionPolicy, ProcessDefinition, StageDefinition, StagePlace } from './process-definition.js';

const PLACE_LABELS: Readonly<Record<StagePlace, string>> = {
  'declaring-unit': '申报单位',
  'supervising-department': '主管部门',
  finance: '财政',
};

const OPINION_LABELS: Readonly<Record<OpinionPolicy, string>> = {
  required: '意见必填',
  onNegative: '退回须有意见',
  optional: '意见选填',
};

/** A definition as a Mermaid flowchart, for the documentation and for whoever publishes it: never drawn by hand. */
export function workflowDiagram(definition: ProcessDefinition): string {
  const { key, version, label, stages } = definition;
  const lines = [
    `%% ${key} v${String(version)} ${label}`,
    'flowchart TD',
    ...nodes(definition),
    'drafting -->|报请审签| sign_off',
    `sign_off -->|送审| ${nodeOf(stages[0])}`,
    'sign_off -->|退回| revision',
    'revision -->|修改后报请审签| sign_off',
    ...stages.flatMap((stage, index) => edges(stage, stages[index + 1])),
    'approved -->|公开| published(["已公开"])',
    'approved -->|不予公开| exempt(["不予公开"])',
  ];
  return `${lines.map((line, index) => (index < 2 ? line : `  ${line}`)).join('\n')}\n`;
}

function nodes({ signOff, revision, publication, stages }: ProcessDefinition): readonly string[] {
  return [
    'drafting(["填报中"])',
    node('sign_off', '单位审签', at('declaring-unit', signOff.role), days(signOff.due)),
    node('revision', '修改重报', at('declaring-unit', revision.role), days(revision.due)),
    ...stages.map((stage) =>
      node(
        nodeOf(stage),
        stage.label,
        at(stage.who.at, stage.who.role),
        days(stage.due),
        OPINION_LABELS[stage.opinion],
      ),
    ),
    node('approved', '待公开', at('declaring-unit', publication.role), `批复日期起${days(publication.due)}`),
  ];
}

function edges(stage: StageDefinition, next: StageDefinition | undefined): readonly string[] {
  const from = nodeOf(stage);
  const back = `${from} -->|退回| revision`;
  if (stage.final)
    return [`${from} -->|批复| approved`, back, `${from} -->|不予批复| rejected(["不予批复"])`];
  return next === undefined ? [back] : [`${from} -->|同意| ${nodeOf(next)}`, back];
}

function node(id: string, ...texts: readonly string[]): string {
  return `${id}["${texts.map(escaped).join('<br/>')}"]`;
}

function nodeOf(stage: StageDefinition): string {
  return `stage_${stage.key.replace(/[^a-z0-9]/giu, '_')}`;
}

function at(place: StagePlace, role: Role): string {
  return `${PLACE_LABELS[place]} · ${ROLE_LABELS[role]}`;
}

function days(term: string): string {
  const count = term.slice(0, -2);
  return term.endsWith('wd') ? `${count}个工作日` : `${count}日`;
}

/** Labels are data of a district: a quote or a bracket in them must not break the drawing. */
function escaped(text: string): string {
  return text.replace(/[#"<>]/gu, (character) => `#${String(character.charCodeAt(0))};`);
}
