import type { Words } from '../target-values/words.js';
import type { Observation, Verdict } from './finding.js';

function observation(
  verdict: Verdict,
  cells: readonly string[],
  zh: string,
  en: string,
  repair?: Words,
): Observation {
  const evidence = { zh, en };
  return repair === undefined
    ? { verdict, cells, evidence }
    : { verdict, cells, evidence, suggestedRepair: repair };
}

type Say = (cells: readonly string[], zh: string, en: string, repair?: Words) => Observation;

/** 须改: stands in the way of a submission. */
export const mustFix: Say = (...parts) => observation('must-fix', ...parts);

/** 提示: never stands in the way. */
export const advise: Say = (...parts) => observation('advice', ...parts);

/** 参考: worth knowing, nothing to do. */
export const inform: Say = (...parts) => observation('info', ...parts);

/** 通过, with what was read, so that a pass can be traced like a fault. */
export const pass: Say = (...parts) => observation('pass', ...parts);

/** 数据不足: a cell that the rule needs is missing; never a pass. */
export const notEnough: Say = (...parts) => observation('not-enough-data', ...parts);
