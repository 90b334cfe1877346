import { describe, expect, it } from '@jest/globals';
import type { ProcessDefinition } from './process-definition.js';
import { TOWN_DEFINITION } from './town-definition.data.js';
import { workflowDiagram } from './workflow-diagram.js';

const TOWN_DIAGRAM = `%% goal-table-town v1 镇街绩效目标审批
flowchart TD
  drafting(["填报中"])
  sign_off["单位审签<br/>申报单位 · 单位负责人<br/>2个工作日"]
  revision["修改重报<br/>申报单位 · 申报人<br/>5个工作日"]
  stage_review["审核<br/>财政 · 绩效岗<br/>5个工作日<br/>退回须有意见"]
  stage_approve["批复<br/>财政 · 批复人<br/>3个工作日<br/>意见必填"]
  approved["待公开<br/>申报单位 · 公开岗<br/>批复日期起20日"]
  drafting -->|报请审签| sign_off
  sign_off -->|送审| stage_review
  sign_off -->|退回| revision
  revision -->|修改后报请审签| sign_off
  stage_review -->|同意| stage_approve
  stage_review -->|退回| revision
  stage_approve -->|批复| approved
  stage_approve -->|退回| revision
  stage_approve -->|不予批复| rejected(["不予批复"])
  approved -->|公开| published(["已公开"])
  approved -->|不予公开| exempt(["不予公开"])
`;

describe('the drawing of a definition', () => {
  it('shows the town preset as people walk it', () => {
    expect(workflowDiagram(TOWN_DEFINITION)).toBe(TOWN_DIAGRAM);
  });

  it('follows the definition: a third stage is a third box with its own way back', () => {
    const [review, final] = TOWN_DEFINITION.stages;
    if (final === undefined) throw new Error('the town has two stages');
    const department = {
      ...review,
      key: 'department-review',
      label: '主管部门审核',
      who: { role: 'department-reviewer', at: 'supervising-department' },
      opinion: 'optional',
    } as const;
    const definition: ProcessDefinition = { ...TOWN_DEFINITION, stages: [department, review, final] };
    const drawing = workflowDiagram(definition).split('\n');
    expect(drawing).toContain(
      '  stage_department_review["主管部门审核<br/>主管部门 · 主管部门审核岗<br/>5个工作日<br/>意见选填"]',
    );
    expect(drawing).toContain('  sign_off -->|送审| stage_department_review');
    expect(drawing).toContain('  stage_department_review -->|同意| stage_review');
    expect(drawing).toContain('  stage_department_review -->|退回| revision');
  });

  it('cannot be broken by a label', () => {
    const [review, final] = TOWN_DEFINITION.stages;
    if (final === undefined) throw new Error('the town has two stages');
    const definition: ProcessDefinition = {
      ...TOWN_DEFINITION,
      stages: [{ ...review, label: '审"核<b>#1' }, final],
    };
    expect(workflowDiagram(definition)).toContain('stage_review["审#34;核#60;b#62;#35;1<br/>财政');
  });
});
