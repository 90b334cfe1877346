/** Values that stand in a message. */
export type WordValues = Readonly<Record<string, string | number>>;

const LONGEST_VALUE = 60;

/** Puts values into a message; a long one is cut, so that a message never repeats a whole file. */
export function fillWords(template: string, values: WordValues): string {
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => clipped(String(values[name] ?? '')));
}

function clipped(value: string): string {
  const characters = [...value.slice(0, 2 * LONGEST_VALUE)];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE).join('')}…` : value;
}
