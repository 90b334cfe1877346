import { readFileSync } from 'node:fs';

/** The official file of 2024 as it was found: three tables, shifted rows and all. */
export function officialText(): string {
  return readFileSync('test/data/machong-2024.txt', 'utf8');
}

/** The text of one of the three tables (1 to 3), from its title to its last row; its title is then line 1. */
export function officialTable(number: 1 | 2 | 3): string {
  const title = '项目绩效目标表（批复）';
  const body = officialText().split(title)[number];
  if (body === undefined) throw new Error(`the source has no table ${String(number)}`);
  return `${title}${body}`;
}

/** The text with one place changed; throws where the place does not exist, so that no test changes nothing. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not in the text: ${from}`);
  return text.replace(from, () => to);
}

/** Encodes a text as GB18030 by asking the decoder which two bytes stand for each character. */
export function gb18030Bytes(text: string): Uint8Array {
  const table = twoByteCharacters();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
      const bytes = table.get(character);
      if (bytes === undefined) throw new Error(`${character} has no two-byte form`);
      return bytes;
    }),
  );
}

let known: Map<string, [number, number]> | null = null;

function twoByteCharacters(): Map<string, [number, number]> {
  if (known !== null) return known;
  const decoder = new TextDecoder('gb18030');
  known = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\uFFFD') known.set(character, [lead, trail]);
    }
  }
  return known;
}
