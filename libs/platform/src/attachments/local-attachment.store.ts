import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { IncomingFile } from '#libs/application';
import { AttachmentStore } from '#libs/application';
import { AttachmentFolder } from './attachment-folder.js';
import { namesIn, syncFolder, unlessGone } from './files.js';

const HASH = /^[0-9a-f]{64}$/u;

/** Readable by the account of the service alone, and never a program. */
const OWN_FILE = 0o600;
const OWN_FOLDER = { recursive: true, mode: 0o700 } as const;

/** Attachments in a folder of this machine, or one that several machines share. */
export class LocalAttachmentStore extends AttachmentStore {
  private readonly folder: AttachmentFolder;

  constructor(root: string) {
    super();
    this.folder = new AttachmentFolder(root);
  }

  async receive(
    tenantId: string,
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<IncomingFile | null> {
    const token = randomUUID();
    await mkdir(this.folder.incoming(tenantId), OWN_FOLDER);
    const path = this.incomingPath(tenantId, token);
    const hash = createHash('sha256');
    let size = 0;
    const file = await open(path, 'wx', OWN_FILE);
    try {
      for await (const chunk of bytes) {
        size += chunk.length;
        if (size > limit) break;
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    if (size <= limit) return { token, sha256: hash.digest('hex'), size };
    await rm(path, { force: true });
    return null;
  }

  look(tenantId: string, { token }: IncomingFile): Promise<Uint8Array> {
    return readFile(this.incomingPath(tenantId, token));
  }

  /** A rename is all or nothing; the name lasts when its folder is on the disk too. */
  async keep(tenantId: string, { token, sha256 }: IncomingFile): Promise<void> {
    const shelf = this.folder.shelf(tenantId, sha256);
    const made = await mkdir(shelf, OWN_FOLDER);
    const target = this.folder.file(tenantId, sha256);
    try {
      await rename(this.incomingPath(tenantId, token), target);
    } catch (error) {
      // the transaction is being repeated: the file has been kept by its first try
      if ((await unlessGone(stat(target))) === null) throw error;
    }
    await syncFolder(shelf);
    if (made === undefined) return;
    await syncFolder(this.folder.shelves(tenantId));
    await syncFolder(dirname(made));
  }

  async drop(tenantId: string, { token }: IncomingFile): Promise<void> {
    await rm(this.incomingPath(tenantId, token), { force: true });
  }

  async read(tenantId: string, sha256: string): Promise<Uint8Array | null> {
    const bytes = await unlessGone(readFile(this.folder.file(tenantId, sha256)));
    if (bytes === null) return null;
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  }

  async kept(tenantId: string): Promise<readonly string[]> {
    const shelves = this.folder.shelves(tenantId);
    const names: string[] = [];
    for (const shelf of await namesIn(shelves)) names.push(...(await namesIn(join(shelves, shelf))));
    return names.filter((name) => HASH.test(name));
  }

  async remove(tenantId: string, sha256: string): Promise<void> {
    await rm(this.folder.file(tenantId, sha256), { force: true });
  }

  async forgetIncoming(tenantId: string, olderThanSeconds: number): Promise<number> {
    const before = Date.now() - olderThanSeconds * 1_000;
    let gone = 0;
    for (const token of await namesIn(this.folder.incoming(tenantId))) {
      const path = this.incomingPath(tenantId, token);
      const found = await unlessGone(stat(path));
      if (found === null || found.mtimeMs > before) continue;
      await rm(path, { force: true });
      gone += 1;
    }
    return gone;
  }

  private incomingPath(tenantId: string, token: string): string {
    return join(this.folder.incoming(tenantId), token);
  }
}
