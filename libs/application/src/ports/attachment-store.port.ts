/** A file that has come in and that nobody sees yet. */
export interface IncomingFile {
  /** Names it within the store. */
  readonly token: string;
  readonly sha256: string;
  readonly size: number;
}

/** Where the bytes of attachments are kept: outside of the database, under their hash, each district by itself. */
export abstract class AttachmentStore {
  /**
   * Takes bytes in, out of sight, and hashes them while they come.
   * @returns null when there are more than the limit; nothing is kept of them then
   */
  abstract receive(
    tenantId: string,
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<IncomingFile | null>;
  /** The bytes of a file that has come in. */
  abstract look(tenantId: string, file: IncomingFile): Promise<Uint8Array>;
  /** Keeps a file for good: whole on the disk before anybody can see it. Keeping twice changes nothing. */
  abstract keep(tenantId: string, file: IncomingFile): Promise<void>;
  /** Lets go of a file that has come in, unless it is kept. */
  abstract drop(tenantId: string, file: IncomingFile): Promise<void>;
  /** The bytes of a kept file; null when it is lost or is no longer what its name says. */
  abstract read(tenantId: string, sha256: string): Promise<Uint8Array | null>;
  /** Hashes of the files that are kept for a district. */
  abstract kept(tenantId: string): Promise<readonly string[]>;
  abstract remove(tenantId: string, sha256: string): Promise<void>;
  /** Removes what came in this long ago in real time and was never kept; answers how many. */
  abstract forgetIncoming(tenantId: string, olderThanSeconds: number): Promise<number>;
}
