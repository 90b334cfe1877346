import { cpSync, existsSync } from 'node:fs';
import { basename } from 'node:path';

/** Copies kept attachments into or out of a backup; what is still coming in belongs to no row. */
export function copyAttachments(from: string, to: string): void {
  if (!existsSync(from)) return;
  cpSync(from, to, { recursive: true, filter: (path) => basename(path) !== 'incoming' });
}
