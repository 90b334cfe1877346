import type { Words } from '../target-values/words.js';
import type { RuleId, Verdict } from './finding.js';

/** A rule as data: what it is called, how strict it may be and whether a finding needs an answer. */
export interface RuleEntry {
  readonly id: RuleId;
  /** Raised whenever the same table could get another verdict. */
  readonly version: string;
  readonly title: Words;
  /** The strictest verdict that the rule may give; only missing, format, arithmetic and date rules block. */
  readonly strictest: Exclude<Verdict, 'pass' | 'not-enough-data'>;
  readonly mustExplain: boolean;
}

function rule(
  id: RuleId,
  strictest: RuleEntry['strictest'],
  zh: string,
  en: string,
  mustExplain = false,
): RuleEntry {
  return { id, version: '1', title: { zh, en }, strictest, mustExplain };
}

/** The rules in the order in which they are shown. */
export const RULES: readonly RuleEntry[] = [
  rule('G01', 'must-fix', '必填项齐全', 'required fields are present'),
  rule(
    'G02',
    'advice',
    '产出、效益、满意度均有指标',
    'outputs, benefits and satisfaction have indicators',
    true,
  ),
  rule('G03', 'advice', '三级指标数量', 'number of third-level indicators'),
  rule('G04', 'advice', '有真实的成本指标', 'a real cost indicator'),
  rule('G05', 'advice', '定量指标占比', 'share of quantitative indicators'),
  rule('G06', 'must-fix', '指标值可读、单位完整、无占位符', 'targets are readable and filled in'),
  rule('G07', 'must-fix', '权重合计', 'weights add up'),
  rule('G08', 'must-fix', '年度在实施周期内', 'the fiscal year lies in the period'),
  rule('G09', 'must-fix', '金额格式与资金构成合计', 'amounts and the sum of funding'),
  rule('G10', 'advice', '数量×单价与预算', 'quantity times unit cost against the budget', true),
  rule('G11', 'advice', '目标文字中的数字', 'numbers in the goal text', true),
  rule('G12', 'advice', '指标名称与指标值一致', 'name and value of one kind'),
  rule('G13', 'info', '指标归类', 'category of the indicator'),
  rule('G14', 'advice', '不低于上年', 'not below last year', true),
  rule('G15', 'info', '总目标与年度目标不雷同', 'overall and annual goal differ'),
  rule('G16', 'must-fix', '个人信息、涉密与禁用词', 'personal data, secrets and forbidden words'),
  rule('G17', 'advice', '投入不作产出', 'an input is not an output'),
];
