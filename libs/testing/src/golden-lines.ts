import { readFileSync } from 'node:fs';

/** The cells of a golden table line by line, without its comments. */
export function goldenLines(file: string): string[][] {
  const lines = readFileSync(`test/golden/${file}`, 'utf8').split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'));
}
