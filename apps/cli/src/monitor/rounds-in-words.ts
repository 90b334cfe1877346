/** A round as far as the command line looks at it. */
export interface RoundAnswer {
  readonly id: string;
  readonly name: string;
  readonly statusLabel: string;
  readonly cutOff: string;
  readonly reportUntil: string;
  /** The days are guesses as long as nobody has published those of the year. */
  readonly provisional: boolean;
  readonly counts: {
    readonly tables: number;
    readonly statuses: Readonly<Record<string, number>>;
    readonly lights: Readonly<Record<string, number>>;
  };
}

/** Rounds as a desk reads them: two lines each, the reds before anything else. */
export function roundsInWords(rounds: readonly RoundAnswer[]): string {
  if (rounds.length === 0) return '没有监控 no rounds';
  return rounds
    .map(
      ({ id, name, statusLabel, cutOff, reportUntil, provisional, counts: { tables, statuses, lights } }) => {
        const of = (numbers: Readonly<Record<string, number>>, key: string): string =>
          String(numbers[key] ?? 0);
        const missing = (statuses['due'] ?? 0) + (statuses['returned'] ?? 0) + (statuses['missed'] ?? 0);
        const colours = `■ ${of(lights, 'red')}  ▲ ${of(lights, 'yellow')}  ● ${of(lights, 'green')}  ◆ ${of(lights, 'blue')}  ○ ${of(lights, 'grey')}`;
        return `${id}  ${name}  ${statusLabel}  截至 ${cutOff}，报送至 ${reportUntil}${provisional ? '（暂定 provisional）' : ''}\n    ${String(tables)} 张表，未报送 ${String(missing)}  ${colours}`;
      },
    )
    .join('\n');
}
