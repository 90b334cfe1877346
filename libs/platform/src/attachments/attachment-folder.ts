import { join } from 'node:path';

/** Where the files of one installation lie: each district in a folder of its own, what comes in apart from what is kept. */
export class AttachmentFolder {
  constructor(private readonly root: string) {}

  /** Where files are while they come in. */
  incoming(tenantId: string): string {
    return join(this.root, sound(tenantId), 'incoming');
  }

  /** Folders by the first two signs of a hash hold no more than a few hundred files each. */
  shelf(tenantId: string, sha256: string): string {
    return join(this.shelves(tenantId), sound(sha256).slice(0, 2));
  }

  shelves(tenantId: string): string {
    return join(this.root, sound(tenantId), 'kept');
  }

  file(tenantId: string, sha256: string): string {
    return join(this.shelf(tenantId, sha256), sound(sha256));
  }
}

/** Ids and hashes are all that may become part of a path. */
function sound(part: string): string {
  if (!/^[0-9a-f-]{36}$|^[0-9a-f]{64}$/u.test(part)) throw new Error('neither an id nor a hash');
  return part;
}
