import type { AttachmentRefusal } from '#libs/domain';

/** A file that must not be taken, by the name it comes under, and the code that it is refused with. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly code: AttachmentRefusal;
  readonly bytes: () => Buffer;
}

/** A row of a table of hostile files. */
export type HostileRow = readonly [
  what: string,
  name: string,
  code: AttachmentRefusal,
  bytes: () => Buffer | string,
];

/** The table as files. */
export function hostile(rows: readonly HostileRow[]): readonly HostileFile[] {
  return rows.map(([what, name, code, bytes]) => ({ what, name, code, bytes: () => Buffer.from(bytes()) }));
}
