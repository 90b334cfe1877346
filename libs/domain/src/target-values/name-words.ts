import type { TargetContext } from './target-value.js';

const TIME_NAME = /时间|日期|时点|期限|年月|何时|截止|完成时限|起止|周期|工期|时段|年份/u;
const DAY_NAME = /(?<!响应|等待|等候|恢复|处理|办理|开放|服务|运行)时间|日期|时点|何时|截止/u;
const RATE_NAME =
  /(?<![效频功速辨利汇税费])率(?:[(（].*[)）]|%|％|情况)?$|比例(?:[(（].*)?$|占比|百分比|满意度/u;
const UNIT_IN_NAME = /[(（]([^()（）]{1,8})[)）]\s*$|([%％])\s*$/u;

/** True when the name promises a point in time or a stretch of it. */
export function speaksOfTime({ indicatorName }: TargetContext): boolean {
  return TIME_NAME.test(indicatorName);
}

/** True when the name asks for one day and not for a stretch of time. */
export function speaksOfDay({ indicatorName }: TargetContext): boolean {
  return DAY_NAME.test(indicatorName);
}

/** True when the name promises a rate: …率, …比例, …满意度. */
export function speaksOfRate(name: string): boolean {
  return RATE_NAME.test(name);
}

/** The unit that a name carries in brackets or at its end: `预算执行率（%）`. */
export function unitInName(name: string): string | null {
  const match = UNIT_IN_NAME.exec(name);
  const written = (match?.[1] ?? match?.[2])?.normalize('NFKC').replace(/^单位:?/u, '');
  return written ?? null;
}
