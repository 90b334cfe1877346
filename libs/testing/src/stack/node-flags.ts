import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** With which flags every process of Pifu runs: a small space for the young keeps a resting town small. */
export function nodeFlags(): readonly string[] {
  return JSON.parse(readFileSync(resolve('deploy/node-flags.json'), 'utf8')) as readonly string[];
}
