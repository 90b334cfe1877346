import { describe, expect, it } from '@jest/globals';
import type { Provocation } from '#libs/fixtures';
import { goldenLines, HEADER_PROVOCATIONS, INDICATOR_PROVOCATIONS, tableOf } from '#libs/fixtures';
import { DEFAULT_CHECK_POLICY } from './check-policy.data.js';
import { runChecks } from './run-checks.js';

function said({ rule, rows, header, facts }: Provocation): string[][] {
  return runChecks(tableOf(rows, header), DEFAULT_CHECK_POLICY, facts, [rule]).map((finding) => [
    ...[finding.rule, finding.verdict, finding.mustExplain ? 'explain' : '', finding.cells.join(' ')],
    ...[finding.evidence.zh, finding.evidence.en],
    ...[finding.suggestedRepair?.zh ?? '', finding.suggestedRepair?.en ?? ''],
  ]);
}

/** Every sentence in both languages with its cells and its advice, as a person has read and approved them. */
describe('everything that the rules can say', () => {
  const provocations = Object.entries({ ...HEADER_PROVOCATIONS, ...INDICATOR_PROVOCATIONS });
  const golden = goldenLines('checks/sentences.tsv');

  it.each(provocations)('%s', (name, provocation) => {
    const expected = golden.filter(([occasion]) => occasion === name).map(([, ...line]) => line);
    expect(said(provocation)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });

  it('is all that stands in the golden', () => {
    expect(new Set(golden.map(([name]) => name))).toEqual(new Set(provocations.map(([name]) => name)));
  });
});
