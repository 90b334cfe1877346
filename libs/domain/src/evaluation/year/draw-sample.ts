/** One of those that may be drawn, with its place in the draw. */
export interface Drawn {
  readonly id: string;
  /** 1 for the first. */
  readonly rank: number;
}

/**
 * Draws a share for a spot check: everybody who knows the seed draws the same ones, whatever order they came in, and
 * nobody can choose them. At least one is drawn of any that there are.
 */
export function drawSample(
  ids: readonly string[],
  percent: number,
  seed: string,
  sha256: (text: string) => string,
): readonly Drawn[] {
  const count = Math.ceil((ids.length * percent) / 100);
  return [...new Set(ids)]
    .map((id) => ({ id, lot: sha256(`${seed} ${id}`) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : 1))
    .slice(0, count)
    .map(({ id }, index) => ({ id, rank: index + 1 }));
}
