import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Attachment, AttachmentRefusal, AttachmentType } from '#libs/domain';
import { sha256 } from '#libs/fixtures';
import { idOf, TENANT, TOWN_UNITS, WorkingTown } from '#libs/testing';
import { IdempotentCommands } from '../action/idempotent-commands.js';
import { AttachmentInspector } from '../ports/attachment-inspector.port.js';
import type { IncomingFile } from '../ports/attachment-store.port.js';
import { AttachmentStore } from '../ports/attachment-store.port.js';
import { AttachmentRepository } from '../ports/attachment.repository.port.js';
import { BusinessClock } from '../ports/business-clock.port.js';
import { DirectoryRepository } from '../ports/directory.repository.port.js';
import { Entropy } from '../ports/entropy.port.js';
import { EventStore } from '../ports/event-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { Today } from '../read/today.js';
import { Attachments } from './attachments.js';
import { ReadAttachmentQuery } from './read-attachment.query.js';
import type { AttachmentUpload } from './store-attachment.use-case.js';
import { StoreAttachmentUseCase } from './store-attachment.use-case.js';

const REPORT = { kind: 'progress-report', id: idOf('report'), unitId: TOWN_UNITS.grid };
const OTHER = { ...REPORT, id: idOf('another report') };

/** Keeps files by their hash, and writes down what it was asked to do. */
class ShelfStore extends AttachmentStore {
  readonly files = new Map<string, Uint8Array>();
  readonly log: string[] = [];
  private incoming: Uint8Array = new Uint8Array();
  async receive(
    _tenantId: string,
    bytes: AsyncIterable<Uint8Array>,
    limit: number,
  ): Promise<IncomingFile | null> {
    for await (const chunk of bytes) this.incoming = chunk;
    this.log.push('receive');
    const size = this.incoming.length;
    return size > limit ? null : { token: 't', sha256: sha256(Buffer.from(this.incoming).toString()), size };
  }
  look(): Promise<Uint8Array> {
    return Promise.resolve(this.incoming);
  }
  async keep(_tenantId: string, file: IncomingFile): Promise<void> {
    await Promise.resolve();
    this.log.push('keep');
    this.files.set(file.sha256, this.incoming);
  }
  drop(): Promise<void> {
    this.log.push('drop');
    return Promise.resolve();
  }
  read(_tenantId: string, hash: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.files.get(hash) ?? null);
  }
  kept(): Promise<readonly string[]> {
    return Promise.resolve([...this.files.keys()]);
  }
  remove(): Promise<void> {
    return Promise.resolve();
  }
  forgetIncoming(): Promise<number> {
    return Promise.resolve(0);
  }
}

/** Finds what a test has put into it. */
class OpenInspector extends AttachmentInspector {
  refusal: AttachmentRefusal | null = null;
  asked: AttachmentType | null = null;

  inspect(_bytes: Uint8Array, type: AttachmentType): Promise<AttachmentRefusal | null> {
    this.asked = type;
    return Promise.resolve(this.refusal);
  }
}

let town: WorkingTown;
let store: ShelfStore;
let inspector: OpenInspector;
let keys = 0;
beforeAll(async () => {
  town = await WorkingTown.open();
});
beforeEach(() => {
  town.startAnew();
  store = new ShelfStore();
  inspector = new OpenInspector();
});
afterAll(() => town.close());

const run = <T>(work: () => Promise<T>): Promise<T> =>
  town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
const used = () => new Attachments(town.app.get(AttachmentRepository));

function reader(): ReadAttachmentQuery {
  const { app } = town;
  return new ReadAttachmentQuery(
    app.get(UnitOfWork),
    app.get(AttachmentRepository),
    store,
    app.get(DirectoryRepository),
    app.get(Today),
  );
}

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}

function handIn(
  more: Partial<AttachmentUpload> & { text?: string; account?: string } = {},
): Promise<Attachment> {
  const { text = '%PDF', account = 'lin', ...rest } = more;
  const { app } = town;
  const useCase = new StoreAttachmentUseCase(
    app.get(UnitOfWork),
    app.get(IdempotentCommands),
    store,
    inspector,
    app.get(AttachmentRepository),
    app.get(EventStore),
    app.get(BusinessClock),
    app.get(Entropy),
  );
  keys += 1;
  return useCase.execute({
    ...{ tenantId: TENANT, actorId: idOf(account), name: '佐证.pdf', mediaType: null, bytes: once(text) },
    idempotency: { route: 'POST /v1/attachments', key: `file ${String(keys)}` },
    ...{ correlationId: idOf('upload'), ...rest },
  });
}

describe('a file that is handed in', () => {
  it('is looked at before it is kept, kept before anybody knows of it, and told without its name', async () => {
    const attachment = await handIn();
    expect(attachment).toMatchObject({
      ...{ name: '佐证.pdf', type: 'pdf', size: 4, sha256: sha256('%PDF'), subject: null },
      ...{ uploadedBy: idOf('lin'), uploadedAt: town.database.now },
    });
    expect([store.log, inspector.asked]).toEqual([['receive', 'keep', 'drop'], 'pdf']);
    const [event] = [...town.rows.events.values()];
    expect(JSON.parse(event!.body)).toMatchObject({
      type: 'attachment.stored',
      data: { kind: 'pdf', size: 4 },
    });
    expect(event!.body).not.toContain('佐证');
  });

  it.each<[string, Partial<AttachmentUpload> & { text?: string }, AttachmentRefusal]>([
    ['without a name', { name: '' }, 'attachment-name-unusable'],
    ['of a name that is only a path', { name: '../' }, 'attachment-name-unusable'],
    ['of a kind that is not taken', { name: '程序.exe' }, 'attachment-type-not-taken'],
    ['without an ending', { name: '佐证' }, 'attachment-type-not-taken'],
    ['that says to be another', { mediaType: 'image/png' }, 'attachment-type-differs'],
    ['of 10 MB and a byte', { text: 'x'.repeat(10 * 1024 * 1024 + 1) }, 'attachment-too-large'],
  ])('%s is refused, and nothing is kept', async (_, upload, refusal) => {
    const before = town.rows;
    await expect(handIn(upload)).rejects.toMatchObject({ code: refusal });
    expect([town.rows === before, store.files.size, store.log.includes('keep')]).toEqual([true, 0, false]);
  });

  it('of 10 MB is taken, and so is one that is what its client says', async () => {
    await expect(handIn({ text: 'x'.repeat(10 * 1024 * 1024) })).resolves.toMatchObject({ type: 'pdf' });
    await expect(handIn({ mediaType: 'application/pdf' })).resolves.toMatchObject({ type: 'pdf' });
  });

  it('that is found to be bad is let go of again', async () => {
    inspector.refusal = 'attachment-with-scripts';
    await expect(handIn()).rejects.toMatchObject({ code: 'attachment-with-scripts' });
    expect([store.log, store.files.size]).toEqual([['receive', 'drop'], 0]);
  });

  it('again under the same key is the same one, and another file under it is refused', async () => {
    const idempotency = { route: 'POST /v1/attachments', key: 'same' };
    const first = await handIn({ idempotency });
    expect(await handIn({ idempotency })).toEqual(first);
    await expect(handIn({ idempotency, text: '%PDF-2' })).rejects.toMatchObject({
      conflict: { code: 'idempotency-key-reused' },
    });
    await expect(handIn({ idempotency, name: '另一份.pdf' })).rejects.toMatchObject({
      conflict: { code: 'idempotency-key-reused' },
    });
  });

  it('is one of a hundred that nobody has used, and the next is one too many', async () => {
    for (let count = 1; count <= 100; count += 1) await handIn({ text: String(count) });
    await expect(handIn()).rejects.toMatchObject({ code: 'attachments-too-many' });
    await expect(handIn({ account: 'he' })).resolves.toMatchObject({ uploadedBy: idOf('he') });
  });
});

describe('a file as evidence', () => {
  const attach = (ids: readonly string[], account = 'lin', subject = REPORT) =>
    run(() => used().attach(ids, subject, idOf(account)));

  it('is named in the event of the act, once however often it was named', async () => {
    const { id, sha256: hash, size, type } = await handIn();
    expect(await attach([id, id])).toEqual([{ id, sha256: hash, size, type }]);
    expect(await town.read(() => used().ofSubject(REPORT.kind, REPORT.id))).toMatchObject([{ id }]);
    expect(await attach([])).toEqual([]);
  });

  it('stays with what it was given to, and may be given to it again', async () => {
    const { id } = await handIn();
    await attach([id]);
    await expect(attach([id])).resolves.toHaveLength(1);
    await expect(attach([id], 'lin', OTHER)).rejects.toMatchObject({
      conflict: { code: 'attachment-taken' },
    });
  });

  it.each<[string, (own: string) => Promise<unknown>]>([
    ['of somebody else', (own) => attach([own], 'he')],
    ['that is not there', () => attach([idOf('no file')])],
    ['among others that are', (own) => attach([own, idOf('no file')])],
  ])('%s is not found, and none of them is used', async (_, act) => {
    const { id } = await handIn();
    await expect(act(id)).rejects.toMatchObject({ kind: 'attachment' });
    expect(await town.read(() => used().ofSubject(REPORT.kind, REPORT.id))).toEqual([]);
  });

  it.each<[string, boolean, boolean]>([
    ['lin', true, true],
    ['he', false, true],
    ['chen', false, true],
    ['su', false, true],
    ['deng', false, false],
  ])('is read by %s before it is used: %p, and then: %p', async (account, before, after) => {
    const { id } = await handIn();
    const reads = () =>
      reader()
        .execute(TENANT, idOf(account), id)
        .then(
          ({ bytes }) => Buffer.from(bytes).toString() === '%PDF',
          (error: unknown) => (error as { kind?: string }).kind !== 'attachment',
        );
    expect(await reads()).toBe(before);
    await attach([id]);
    expect(await reads()).toBe(after);
  });

  it('whose bytes are lost says so', async () => {
    const { id } = await handIn();
    store.files.clear();
    await expect(reader().execute(TENANT, idOf('lin'), id)).rejects.toMatchObject({
      code: 'attachment-lost',
    });
  });
});
