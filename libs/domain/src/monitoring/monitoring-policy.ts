import type { PolicyVersion } from '../policies/policy-version.js';

/** Thresholds of the lights and questions of one region from a year on; ships as data and is replaced by data. */
export interface MonitoringPolicy extends PolicyVersion {
  /** Per cent of the expected, as decimal strings: below the first red, below the second yellow. */
  readonly redBelow: string;
  readonly yellowBelow: string;
  /** From here on more was reached than anybody expected, which asks for a word. */
  readonly blueFrom: string;
  /** A money figure this many times too large looks like 元 in a column of 万元. */
  readonly unitFactorFrom: string;
  readonly unitFactorTo: string;
}
