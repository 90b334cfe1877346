import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AttachmentInspector,
  Attachments,
  AttachmentStore,
  EventStore,
  FILE_PROVIDERS,
  StoreAttachmentUseCase,
  SweepAttachmentsUseCase,
  UnitOfWork,
} from '#libs/application';
import { DocumentInspector } from '#libs/documents';
import { keptFiles } from '#libs/persistence';
import { LocalAttachmentStore } from '#libs/platform';
import type { FreshDatabase } from '#libs/testing';
import { applicationOver, freshDatabase, idOf, pdfFile, seedTown, TENANT, TOWN_UNITS } from '#libs/testing';
import type pg from 'pg';

const REPORT = { kind: 'progress-report', id: idOf('report'), unitId: TOWN_UNITS.grid };

/** A store whose power fails at a point of our choice. */
class FailingStore extends LocalAttachmentStore {
  fails: 'before' | 'after' | null = null;

  override async keep(...what: Parameters<LocalAttachmentStore['keep']>): Promise<void> {
    if (this.fails === 'before') throw new Error('power cut');
    await super.keep(...what);
    if (this.fails === 'after') throw new Error('power cut');
  }
}

describe('files and what is known of them stay together', () => {
  let database: FreshDatabase;
  let app: INestApplicationContext;
  let superuser: pg.Client;
  let store: FailingStore;
  const folder = mkdtempSync(join(tmpdir(), 'pifu-care-'));

  beforeAll(async () => {
    database = await freshDatabase();
    await seedTown(database);
    store = new FailingStore(folder);
    app = await applicationOver(database, [
      ...FILE_PROVIDERS,
      SweepAttachmentsUseCase,
      { provide: AttachmentStore, useValue: store },
      { provide: AttachmentInspector, useClass: DocumentInspector },
    ]);
    superuser = await database.connect('superuser');
  });
  beforeEach(() => {
    store.fails = null;
  });
  afterAll(async () => {
    await superuser.end();
    await app.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function* bytesOf(bytes: Buffer): AsyncIterable<Uint8Array> {
    yield await Promise.resolve(bytes);
  }
  const handIn = (bytes: Buffer, by = 'lin') =>
    app.get(StoreAttachmentUseCase).execute({
      ...{ tenantId: TENANT, actorId: idOf(by), name: '佐证.pdf', mediaType: null, bytes: bytesOf(bytes) },
      idempotency: { route: 'POST /v1/attachments', key: randomUUID() },
      correlationId: 'c',
    });
  const sweep = () => app.get(SweepAttachmentsUseCase).execute();
  const kept = () => store.kept(TENANT);
  const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  const rows = async (sha256: string): Promise<number> =>
    (await superuser.query('SELECT FROM pifu.attachment WHERE sha256 = $1', [sha256])).rowCount ?? 0;
  const grow = (id: string, age: string) =>
    superuser.query(
      `UPDATE pifu.attachment SET received_at = clock_timestamp() - interval '${age}' WHERE id = $1`,
      [id],
    );
  const run = <T>(work: () => Promise<T>): Promise<T> => app.get(UnitOfWork).run({ tenantId: TENANT }, work);

  it.each(['before', 'after'] as const)(
    'when the power fails %s the file is kept, there is no row without a file',
    async (when) => {
      const bytes = pdfFile(`/Cut${when} 1`);
      store.fails = when;
      await expect(handIn(bytes)).rejects.toThrow('power cut');
      expect(await rows(hash(bytes))).toBe(0);
      expect((await kept()).includes(hash(bytes))).toBe(when === 'after');
      store.fails = null;
      await sweep();
      expect(await kept()).not.toContain(hash(bytes));
      await handIn(bytes);
      expect([await rows(hash(bytes)), (await kept()).includes(hash(bytes))]).toEqual([1, true]);
    },
  );

  it.each<[string, string, boolean]>([
    ['6 days 23 hours', 'stays', true],
    ['7 days 1 minute', 'is forgotten, with an event', false],
  ])('what nobody has used for %s %s', async (age, _, stays) => {
    const bytes = pdfFile(`/Age (${age})`);
    const { id, sha256 } = await handIn(bytes);
    await grow(id, age);
    await sweep();
    expect((await kept()).includes(sha256)).toBe(stays);
    const events = await run(() => app.get(EventStore).readStream(id));
    const told = events.map(({ type, actorKind }) => `${type} by ${actorKind}`);
    const stored = 'attachment.stored by person';
    expect(told).toEqual(stays ? [stored] : [stored, 'attachment.forgotten by system']);
  });

  it('what an act has used stays for ever', async () => {
    const { id, sha256 } = await handIn(pdfFile('/Used 1'));
    await run(() => app.get(Attachments).attach([id], REPORT, idOf('lin')));
    await grow(id, '400 days');
    await sweep();
    expect(await kept()).toContain(sha256);
  });

  it('a file stays as long as one of those who handed it in needs it', async () => {
    const bytes = pdfFile('/Shared 1');
    const [mine, theirs] = [await handIn(bytes), await handIn(bytes, 'he')];
    await grow(mine.id, '8 days');
    await sweep();
    expect(await kept()).toContain(hash(bytes));
    await grow(theirs.id, '8 days');
    await sweep();
    expect(await kept()).not.toContain(hash(bytes));
  });

  it('a file that is handed in while it is swept away is there afterwards', async () => {
    for (let round = 1; round <= 10; round += 1) {
      const bytes = pdfFile(`/Race ${String(round)}`);
      const { id } = await handIn(bytes);
      await grow(id, '8 days');
      const [again] = await Promise.all([handIn(bytes), sweep()]);
      expect(await store.read(TENANT, again.sha256)).not.toBeNull();
    }
  });

  it('what was broken off while it came in is removed after an hour, and not before', async () => {
    const incoming = join(folder, TENANT, 'incoming');
    const [old, young] = [join(incoming, randomUUID()), join(incoming, randomUUID())];
    for (const path of [old, young]) writeFileSync(path, 'half of');
    const past = Date.now() / 1_000 - 3_700;
    utimesSync(old, past, past);
    await sweep();
    expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
    rmSync(young);
    expect(readdirSync(incoming)).toEqual([]);
  });

  it('the doctor is told of every file that should be there', async () => {
    const files = await keptFiles(database.as('app'));
    expect(files.length).toBeGreaterThan(3);
    expect(files.map(({ sha256 }) => sha256)).toEqual([...(await kept())].toSorted());
    expect(new Set(files.map(({ tenantId }) => tenantId))).toEqual(new Set([TENANT]));
  });

  it.each(['../../etc', 'a/b', '', 'A'.repeat(64)])(
    'nothing but an id and a hash becomes part of a path: %j',
    async (part) => {
      await expect(store.read(TENANT, part)).rejects.toThrow('neither an id nor a hash');
      await expect(store.read(part, 'a'.repeat(64))).rejects.toThrow('neither an id nor a hash');
    },
  );
});
