import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a story told, and how it ended. */
export interface Told {
  readonly code: number | null;
  readonly out: string;
  readonly pid: number | undefined;
}

/** The story as anybody plays it: on servers, ports and data of its own. */
export async function playStory(...flags: string[]): Promise<Told> {
  const child = spawn(process.execPath, ['deploy/local/story.mjs', ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out: out + err, pid: child.pid };
}

/** The figures with which it ends. */
export function lastLine({ out }: Told): unknown {
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '');
}
