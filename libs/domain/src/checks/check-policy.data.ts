import type { CheckPolicy } from './check-policy.js';
import { GOAL_WORDS } from './goal-words.data.js';

/** Thresholds and words for town-level tables in Guangdong; another year or region is another entry. */
const GUANGDONG_TOWN_2024: CheckPolicy = {
  key: 'guangdong-town-2024',
  region: '441900',
  fromYear: 2020,
  off: [],
  maxProjectName: 180,
  maxGoalText: 2000,
  minIndicators: 5,
  minQuantitativePercent: '60',
  weightTotals: ['80', '90', '100'],
  maxSingleWeight: '30',
  costTolerancePercent: '5',
  datedTypes: ['特定目标类'],
  words: {
    goals: GOAL_WORDS,
    satisfactionNames: ['满意度', '满意率'],
    timelinessNames: ['及时率', '及时性'],
    countEndings: ['人数', '次数', '户数', '数量', '个数', '面积', '里程'],
    unitNames: {
      人: ['人数', '人员数', '职工数'],
      次: ['次数', '频次'],
      户: ['户数'],
      天: ['天数'],
    },
    categories: [
      { zh: '产出指标', en: 'output', words: ['产出'], mayBeExplained: false },
      { zh: '效益指标', en: 'benefit', words: ['效益', '效果'], mayBeExplained: false },
      { zh: '满意度指标', en: 'satisfaction', words: ['满意'], mayBeExplained: true },
    ],
    spendingNames: ['预算执行率', '执行率', '支出进度', '支付进度', '资金支付率', '支出率'],
    inputNames: [
      '资金投入',
      '投入资金',
      '购买服务人数',
      '购买服务人员数',
      '聘请人数',
      '编外人员数',
      '在职人数',
      '经费投入',
      '投入金额',
      '资金拨付',
      '聘用人数',
      '派遣人数',
      '劳务派遣人员',
      '预算金额',
      '拨付金额',
    ],
    fundsNames: ['资金使用合规', '资金合规', '经费支出合规', '资金使用规范', '专款专用', '资金使用率'],
    forbidden: ['国家级机密', '第一品牌', '最佳品牌'],
    secrets: ['不宜公开', '涉密'],
    secretGrades: ['绝密', '机密', '秘密', '内部资料'],
    guarded: ['人员', '岗位', '文件', '资料', '信息', '载体', '管理'],
  },
};

/** The policies that ship with the product, newest last. */
export const CHECK_POLICIES: readonly CheckPolicy[] = [GUANGDONG_TOWN_2024];

/** The policy of a region for a year: the newest that has begun; a year before all of them takes the oldest. */
export function checkPolicyFor(
  fiscalYear: number,
  region = DEFAULT_CHECK_POLICY.region,
  policies: readonly CheckPolicy[] = CHECK_POLICIES,
): CheckPolicy {
  const ofRegion = policies.filter((policy) => policy.region === region);
  const begun = ofRegion.findLast(({ fromYear }) => fromYear <= fiscalYear);
  return begun ?? ofRegion[0] ?? DEFAULT_CHECK_POLICY;
}

/** The policy used where a district has not chosen one. */
export const DEFAULT_CHECK_POLICY: CheckPolicy = GUANGDONG_TOWN_2024;
