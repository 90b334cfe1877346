import type { Finding } from '#libs/domain';

/** Contents whose findings are remembered: a day of a busy office, a few kilobytes each. */
const KEPT = 500;

/** What the pre-check said of a content: a table is checked when it is presented, and unchanged again when it is submitted. */
export class KeptFindings {
  private readonly known = new Map<string, readonly Finding[]>();

  /** @param key everything that the findings follow from, the fingerprint of the content before all */
  of(key: string, check: () => readonly Finding[]): readonly Finding[] {
    const known = this.known.get(key) ?? check();
    // the one that was asked for last is forgotten last
    this.known.delete(key);
    this.known.set(key, known);
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
    return known;
  }
}
