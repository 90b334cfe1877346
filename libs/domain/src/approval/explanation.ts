import type { AdviceFinding } from './refusals.js';
import type { Explanation } from './state.js';

type Place = Pick<Explanation, 'rule' | 'cell'>;

/** The findings that words on a rule and a cell speak about. */
export function answeredBy(place: Place, findings: readonly AdviceFinding[]): readonly AdviceFinding[] {
  return findings.filter(({ rule, cells }) => rule === place.rule && cells.includes(place.cell));
}

/** Adds words; those on the same rule and cell take the place of earlier ones. */
export function withExplanations(
  known: readonly Explanation[],
  given: readonly Explanation[],
): readonly Explanation[] {
  return given.reduce<readonly Explanation[]>((kept, one) => [...kept.filter(isElsewhere(one)), one], known);
}

function isElsewhere({ rule, cell }: Place): (other: Place) => boolean {
  return (other) => other.rule !== rule || other.cell !== cell;
}
