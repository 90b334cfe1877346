import type { EvaluationRefusedError } from '#libs/application';
import type { ProblemEntry } from './problem-entry.js';

/** Stable codes of refusals of self-evaluation that no other room knows. */
export type EvaluationProblemCode = Exclude<
  EvaluationRefusedError['refusal']['code'],
  'role-missing' | 'separation-of-duties' | 'opinion-required'
>;

/** Refusals of self-evaluation in words. */
export const EVALUATION_PROBLEMS: Readonly<Record<EvaluationProblemCode, ProblemEntry>> = {
  'weights-invalid': {
    status: 422,
    title: ['权重不成立', 'Weights do not hold'],
    detail: ['权重不符合评分规则，见 faults。', 'The weights break the policy, see faults.'],
    fix: [
      '每个指标一个权重，最多两位小数，合计等于规则规定的分值。',
      'Give every indicator a weight of at most two places that add up to the points of the policy.',
    ],
  },
  'weights-unconfirmed': {
    status: 409,
    title: ['权重尚未确认', 'Weights not confirmed'],
    detail: [
      '财政确认权重之后才能填报结果。',
      'Results are entered after finance has confirmed the weights.',
    ],
    fix: ['请财政绩效岗先确认权重。', 'Ask the performance desk to confirm the weights first.'],
  },
  'points-follow-from-rule': {
    status: 409,
    title: ['该指标按规则评分', 'Scored by rule'],
    detail: [
      '只有无法自动评分的指标才由人工评定，{lineageId} 不在其中。',
      'People score only what no rule can score; {lineageId} is not among it.',
    ],
    fix: [
      '查看 scored.rows 中 rule 为 people-decide 的指标；对其他得分有异议请退回并说明。',
      'See the rows of scored.rows whose rule is people-decide; return the form where other points seem wrong.',
    ],
  },
  'evaluation-step-wrong': {
    status: 409,
    title: ['当前状态不能这样办理', 'Not a step of this state'],
    detail: [
      '该自评当前为“{status}”，不能这样办理。',
      'The evaluation is at "{status}", which does not take this step.',
    ],
    fix: ['刷新查看当前状态。', 'Reload to see its state.'],
  },
  'evaluation-findings': {
    status: 422,
    title: ['自评表有误', 'The form has faults'],
    detail: [
      '有 {count} 处需要改正或说明，见 errors。',
      '{count} places want mending or a note, see errors.',
    ],
    fix: [
      '逐处改正，或填写说明后再提交；金额单位为万元。',
      'Mend each place or explain it; amounts are in ten thousand yuan.',
    ],
  },
};
