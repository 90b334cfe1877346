import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AttachmentRepository, Attachments, UnitOfWork } from '#libs/application';
import type { Attachment } from '#libs/domain';
import { idOf, TENANT, TOWN_UNITS } from '../database/seeded-town.js';
import type { OpenTown, TownUnderTest } from './town-under-test.js';

const REPORT = { kind: 'progress-report', id: idOf('report'), unitId: TOWN_UNITS.grid };

function attachment(name: string, by = 'lin', sha256 = 'a'.repeat(64)): Attachment {
  const about = { sha256, size: 12, type: 'pdf', name: `${name}.pdf`, uploadedBy: idOf(by) } as const;
  return { id: idOf(name), ...about, uploadedAt: '2024-07-01T00:30:00.000Z', subject: null };
}

/** What every list of attachments promises, and how acts use them. */
export function attachmentConformance(open: OpenTown): void {
  let town: TownUnderTest;
  let repository: AttachmentRepository;
  beforeAll(async () => {
    town = await open();
    repository = town.app.get(AttachmentRepository);
    await run(async () => {
      await repository.add(attachment('first'));
      await repository.add(attachment('second'));
      await repository.add(attachment('third', 'lin', 'b'.repeat(64)));
      await repository.add(attachment('of another', 'he', 'c'.repeat(64)));
    });
  });
  afterAll(() => town.close());

  const run = <T>(work: () => Promise<T>): Promise<T> =>
    town.app.get(UnitOfWork).run({ tenantId: TENANT }, work);
  const attach = (names: readonly string[], by = 'lin', subject = REPORT) =>
    run(() =>
      town.app.get(Attachments).attach(
        names.map((name) => idOf(name)),
        subject,
        idOf(by),
      ),
    );
  const unattached = () => run(() => repository.countUnattached(idOf('lin')));
  const names = async (kind: string, id: string) =>
    (await run(() => town.app.get(Attachments).ofSubject(kind, id))).map(({ name }) => name).toSorted();

  it('gives back what was put in, and nothing for one that is none', async () => {
    expect(await run(() => repository.find(idOf('first')))).toEqual(attachment('first'));
    expect(await run(() => repository.find(idOf('no attachment')))).toBeNull();
  });

  it('is used by an act of whoever handed it in, which learns its hash and size', async () => {
    expect(await unattached()).toBe(3);
    const refs = await attach(['first', 'third', 'first']);
    const about = { size: 12, type: 'pdf' };
    expect(refs).toHaveLength(2);
    expect(refs).toEqual(
      expect.arrayContaining([
        { id: idOf('first'), sha256: 'a'.repeat(64), ...about },
        { id: idOf('third'), sha256: 'b'.repeat(64), ...about },
      ]),
    );
    expect(await run(() => repository.find(idOf('first')))).toMatchObject({ subject: REPORT });
    expect(await unattached()).toBe(1);
  });

  it('is listed with its thing and with no other', async () => {
    expect(await names('progress-report', REPORT.id)).toEqual(['first.pdf', 'third.pdf']);
    expect(await names('correction', REPORT.id)).toEqual([]);
    expect(await names('progress-report', idOf('another report'))).toEqual([]);
  });

  it('may be named again for the same thing, as in a report that is sent once more', async () => {
    expect(await attach(['first'])).toHaveLength(1);
  });

  it('needs nothing where nothing is attached', async () => {
    expect(await attach([])).toEqual([]);
  });

  it.each<[string, readonly string[], string, string]>([
    ['what another person handed in', ['second', 'of another'], 'lin', 'attachment not found'],
    ['what another person could use', ['second'], 'he', 'attachment not found'],
    ['what is not there', ['no attachment'], 'lin', 'attachment not found'],
  ])('is refused for %s, and then nothing is attached', async (_, wanted, by, words) => {
    await expect(attach(wanted, by)).rejects.toThrow(words);
    expect(await run(() => repository.find(idOf('second')))).toMatchObject({ subject: null });
  });

  it('belongs to one thing', async () => {
    const another = { ...REPORT, id: idOf('another report') };
    await expect(attach(['second', 'first'], 'lin', another)).rejects.toThrow('attachment-taken');
    expect(await names('progress-report', another.id)).toEqual([]);
  });

  it('is no more when it is forgotten, and its bytes are needed as long as somebody stands for them', async () => {
    const needed = () => run(() => repository.stillNeeded(['a'.repeat(64), 'c'.repeat(64), 'd'.repeat(64)]));
    await run(() => repository.forget(idOf('second')));
    expect(await needed()).toEqual(new Set(['a'.repeat(64), 'c'.repeat(64)]));
    await run(() => repository.forget(idOf('of another')));
    expect(await needed()).toEqual(new Set(['a'.repeat(64)]));
    expect(await run(() => repository.find(idOf('second')))).toBeNull();
    await expect(attach(['second'])).rejects.toThrow('attachment not found');
  });
}
