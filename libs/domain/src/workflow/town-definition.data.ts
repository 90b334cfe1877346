import type { ProcessDefinition } from './process-definition.js';

/** The shipped town preset: works with five people, the finance branch approves every 项目等级. */
export const TOWN_DEFINITION: ProcessDefinition = {
  key: 'goal-table-town',
  version: 1,
  label: '镇街绩效目标审批',
  signOff: { role: 'unit-head', due: '2wd' },
  revision: { role: 'declarer', due: '5wd' },
  stages: [
    {
      key: 'review',
      label: '审核',
      who: { role: 'performance-reviewer', at: 'finance' },
      mode: 'any',
      opinion: 'onNegative',
      due: '5wd',
      final: false,
    },
    {
      key: 'approve',
      label: '批复',
      who: { role: 'approver', at: 'finance' },
      mode: 'any',
      opinion: 'required',
      due: '3wd',
      final: true,
    },
  ],
  publication: { role: 'publisher', due: '20cd' },
};
