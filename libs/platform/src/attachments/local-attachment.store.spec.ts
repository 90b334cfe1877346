import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { IncomingFile } from '#libs/application';
import { AttachmentFolder } from './attachment-folder.js';
import { LocalAttachmentStore } from './local-attachment.store.js';

const TENANT = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const LIMIT = 100;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

async function* bytesOf(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield await Promise.resolve(Buffer.from(chunk));
}

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from('the first half'));
  throw new Error('connection lost');
}

describe('attachments in a folder', () => {
  let root: string;
  let store: LocalAttachmentStore;
  let folder: AttachmentFolder;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'pifu-store-'));
    store = new LocalAttachmentStore(root);
    folder = new AttachmentFolder(root);
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  async function received(text: string, tenant = TENANT): Promise<IncomingFile> {
    const file = await store.receive(tenant, bytesOf(text), LIMIT);
    if (file === null) throw new Error('too large');
    return file;
  }

  async function kept(text: string, tenant = TENANT): Promise<string> {
    const file = await received(text, tenant);
    await store.keep(tenant, file);
    return file.sha256;
  }

  const incoming = (): readonly string[] => readdirSync(folder.incoming(TENANT));
  const textOf = (bytes: Uint8Array | null): string | null =>
    bytes === null ? null : Buffer.from(bytes).toString();

  describe('coming in', () => {
    it.each<[what: string, chunks: readonly string[]]>([
      ['in one piece', ['佐证材料']],
      ['in many', ['佐', '', '证', '材料']],
      ['as nothing at all', []],
      ['as large as may be', ['a'.repeat(LIMIT)]],
    ])('%s: known by its hash and its size, and looked at before it is kept', async (_, chunks) => {
      const text = chunks.join('');
      const file = await store.receive(TENANT, bytesOf(...chunks), LIMIT);
      expect(file).toMatchObject({ sha256: hashOf(text), size: Buffer.byteLength(text) });
      expect(textOf(await store.look(TENANT, file!))).toBe(text);
      expect(await store.kept(TENANT)).toEqual([]);
    });

    it.each<[what: string, chunks: readonly string[]]>([
      ['one byte more than may be', ['a'.repeat(LIMIT), 'b']],
      ['all too much at once', ['a'.repeat(LIMIT + 1)]],
    ])('%s: not taken, and nothing is left of it', async (_, chunks) => {
      expect(await store.receive(TENANT, bytesOf(...chunks), LIMIT)).toBeNull();
      expect(incoming()).toEqual([]);
    });

    it('reads no further than it may', async () => {
      let read = 0;
      async function* endless(): AsyncGenerator<Uint8Array> {
        for (;;) {
          read += 1;
          yield await Promise.resolve(Buffer.from('a'.repeat(LIMIT)));
        }
      }
      expect(await store.receive(TENANT, endless(), LIMIT)).toBeNull();
      expect(read).toBe(2);
    });

    it('broken off leaves nothing behind, and says why', async () => {
      await expect(store.receive(TENANT, brokenOff(), LIMIT)).rejects.toThrow('connection lost');
      expect(incoming()).toEqual([]);
    });

    it('dropped is gone, as often as it is dropped', async () => {
      const file = await received('a');
      await store.drop(TENANT, file);
      await store.drop(TENANT, file);
      expect(incoming()).toEqual([]);
    });

    it('is for the account of the service alone, and never a program', async () => {
      const { token } = await received('a');
      const [file, shelf] = [join(folder.incoming(TENANT), token), folder.incoming(TENANT)];
      expect([statSync(file).mode & 0o777, statSync(shelf).mode & 0o777]).toEqual([0o600, 0o700]);
    });
  });

  describe('kept', () => {
    it('is read by its hash, and is no longer coming in', async () => {
      const sha256 = await kept('佐证');
      expect(textOf(await store.read(TENANT, sha256))).toBe('佐证');
      expect([await store.kept(TENANT), incoming()]).toEqual([[sha256], []]);
    });

    it('once more, since its transaction is repeated, changes nothing', async () => {
      const file = await received('a');
      await store.keep(TENANT, file);
      await store.keep(TENANT, file);
      expect(await store.kept(TENANT)).toEqual([file.sha256]);
    });

    it('cannot be what never came in', async () => {
      const file = await received('a');
      await store.drop(TENANT, file);
      await expect(store.keep(TENANT, file)).rejects.toThrow('ENOENT');
    });

    it('of the same bytes twice is one file', async () => {
      expect([await kept('a'), await kept('a')]).toEqual([hashOf('a'), hashOf('a')]);
      expect(await store.kept(TENANT)).toEqual([hashOf('a')]);
    });

    it('by one district is nothing to another', async () => {
      const sha256 = await kept('a');
      expect([await store.read(OTHER, sha256), await store.kept(OTHER)]).toEqual([null, []]);
      await kept('a', OTHER);
      await store.remove(TENANT, sha256);
      expect([await store.read(TENANT, sha256), textOf(await store.read(OTHER, sha256))]).toEqual([
        null,
        'a',
      ]);
    });

    it.each([
      ['changed', 'b'],
      ['cut off', ''],
      ['longer', 'aa'],
    ])('and %s behind our back is not given out', async (_, text) => {
      const sha256 = await kept('a');
      writeFileSync(folder.file(TENANT, sha256), text);
      expect(await store.read(TENANT, sha256)).toBeNull();
    });

    it('is listed without what else lies there', async () => {
      const sha256 = await kept('a');
      writeFileSync(join(folder.shelf(TENANT, sha256), 'Thumbs.db'), '');
      expect(await store.kept(TENANT)).toEqual([sha256]);
    });

    it('is removed, as often as it is removed', async () => {
      const sha256 = await kept('a');
      await store.remove(TENANT, sha256);
      await store.remove(TENANT, sha256);
      expect([await store.read(TENANT, sha256), await store.kept(TENANT)]).toEqual([null, []]);
    });
  });

  it('forgets what was broken off long ago, and nothing that may still be coming in', async () => {
    expect(await store.forgetIncoming(TENANT, 0)).toBe(0);
    const [old, young] = [await received('old'), await received('young')];
    const path = join(folder.incoming(TENANT), old.token);
    const twoHoursBefore = statSync(path).mtimeMs / 1_000 - 7_200;
    utimesSync(path, twoHoursBefore, twoHoursBefore);
    expect(await store.forgetIncoming(TENANT, 3_600)).toBe(1);
    expect(incoming()).toEqual([young.token]);
  });

  it.each(['..', '../..', 'a/b', '', 'A'.repeat(64), `${'a'.repeat(64)}/x`])(
    'makes no path of %j',
    async (part) => {
      await expect(store.read(TENANT, part)).rejects.toThrow('neither an id nor a hash');
      await expect(store.read(part, hashOf('a'))).rejects.toThrow('neither an id nor a hash');
    },
  );
});
