import { code, page, table } from './markdown.mjs';

const PLACES = {
  'declaring-unit': '申报单位 declaring unit',
  'supervising-department': '主管部门 supervising department',
  finance: '财政 finance',
};

const OPINIONS = {
  required: '必填 required',
  onNegative: '退回须有 on a negative one',
  optional: '选填 optional',
};

/** Every shipped process as a drawing and as a table, and the verbs of the case. */
export function workflowPage({ definitions, verbs, roleLabels, diagramOf, hashOf }) {
  return page(
    '审批流程 · Workflow',
    '流程是数据：每个案卷固定于一个名称、版本和指纹，发布过的版本不再改动。\n' +
      'A process is data; a case is pinned to its name, version and hash, and a shipped version never changes.',
    ...definitions.flatMap((definition) => [
      `## ${definition.label} ${code(`${definition.key} v${definition.version}`)}`,
      `指纹 hash: ${code(hashOf(definition))}`,
      `\`\`\`mermaid\n${diagramOf(definition)}\`\`\``,
      table(
        ['环节', '岗位', '所在', '时限', '意见', '终审'],
        definition.stages.map(({ key, label, who, due, opinion, final }) => [
          `${label} ${code(key)}`,
          `${roleLabels[who.role]} ${code(who.role)}`,
          PLACES[who.at],
          code(due),
          OPINIONS[opinion],
          final ? '是 yes' : '否 no',
        ]),
      ),
    ]),
    '## 操作 · Verbs',
    '守卫按列出的顺序检查，第一条不满足的给出拒绝的理由。Guards are asked in this order; the first that fails is the reason.',
    table(
      ['操作', '对象', '事件', '守卫 guards'],
      Object.entries(verbs).map(([name, { label, on, event, guards }]) => [
        `${label} ${code(name)}`,
        on === 'table' ? '表 table' : '事项 task',
        code(event),
        guards.map((guard) => code(guard.name)).join(' '),
      ]),
    ),
  );
}
