/** One version of the rules about something; ships as data, and is followed by another one that begins later. */
export interface PolicyVersion {
  /** Stable name by which what was begun under a version goes on under it. */
  readonly key: string;
  readonly fromYear: number;
}

/** Versions of the rules about one thing, the oldest first. */
export type PolicyVersions<P extends PolicyVersion> = readonly [P, ...P[]];

/** The version under which something of a year begins: the newest that has begun, or the oldest before all of them. */
export function policyFor<P extends PolicyVersion>(versions: PolicyVersions<P>, fiscalYear: number): P {
  return versions.findLast(({ fromYear }) => fromYear <= fiscalYear) ?? versions[0];
}

/** The version under which something was begun. @throws Error where this release does not know it */
export function policyOf<P extends PolicyVersion>(versions: PolicyVersions<P>, key: string): P {
  const policy = versions.find((one) => one.key === key);
  if (policy === undefined) throw new Error(`this release does not know the policy ${key}`);
  return policy;
}
