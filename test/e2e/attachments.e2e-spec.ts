import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, PersonClient, TownStack } from '#libs/testing';
import {
  attachmentFolder,
  HOSTILE_FILES,
  idOf,
  pdfFile,
  SOUND_FILES,
  startTown,
  TENANT,
  TOWN_UNITS,
} from '#libs/testing';
import type pg from 'pg';

const UNKNOWN = { 'Content-Type': 'application/octet-stream' };

describe('files are handed in, and given out to whoever may read what they prove', () => {
  let town: TownStack;
  let lin: PersonClient;
  let superuser: pg.Client;

  beforeAll(async () => {
    town = await startTown();
    lin = await town.as('lin');
    superuser = await town.database.connect('superuser');
  });
  afterAll(async () => {
    await superuser.end();
    await town.stop();
  });

  const upload = (
    person: PersonClient,
    name: string,
    body: Uint8Array,
    sending: { readonly key?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Answer> =>
    person.post(`/v1/attachments?name=${encodeURIComponent(name)}`, { body, headers: UNKNOWN, ...sending });

  /** Everything that lies in the folder of the district, by its path. */
  function lying(): readonly string[] {
    const entries = readdirSync(attachmentFolder(town.database), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  }

  const rows = async (): Promise<number> =>
    (await superuser.query('SELECT FROM pifu.attachment WHERE forgotten_at IS NULL')).rowCount ?? 0;

  describe('a sound file', () => {
    it.each(Object.entries(SOUND_FILES))('is taken whole and comes back whole: %s', async (name, bytes) => {
      const file = bytes();
      const stored = await upload(lin, name, file);
      const sha256 = createHash('sha256').update(file).digest('hex');
      expect([stored.status, stored.json]).toEqual([
        201,
        expect.objectContaining({ name, sha256, size: file.length }),
      ]);
      const answer = await fetch(`${town.api.origin}/v1/attachments/${String(stored.json['id'])}`, {
        headers: { Cookie: lin.cookie ?? '' },
      });
      expect(Buffer.from(await answer.arrayBuffer()).equals(file)).toBe(true);
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="attachment\.[a-z]+"; /u,
      );
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-type')).not.toContain('html');
    });

    it('lies under its hash, for the account of the service alone, and is never a program', () => {
      for (const path of lying()) {
        expect(path).toMatch(/\/[0-9a-f-]{36}\/kept\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/u);
        expect(statSync(path).mode & 0o777).toBe(0o600);
      }
    });

    it('stands in the record by hash and size, its name as a commitment alone', async () => {
      const { rows: events } = await superuser.query<{ body: string }>(
        "SELECT body FROM pifu.event WHERE type = 'attachment.stored'",
      );
      expect(events.length).toBe(await rows());
      for (const { body } of events) {
        const { data } = JSON.parse(body) as { readonly data: object };
        expect(Object.keys(data).toSorted()).toEqual(['kind', 'name', 'sha256', 'size']);
        for (const name of Object.keys(SOUND_FILES)) expect(body).not.toContain(name);
      }
    });

    it('is one file for everybody who hands it in, and one attachment for each', async () => {
      const before = lying().length;
      const first = await upload(lin, '同一份.pdf', pdfFile());
      const second = await upload(await town.as('chen'), '另一名.pdf', pdfFile());
      expect([first.status, second.status]).toEqual([201, 201]);
      expect(second.json['id']).not.toBe(first.json['id']);
      expect(lying()).toHaveLength(before);
    });

    it('handed in again with the same key is the same attachment; another file with it is refused', async () => {
      const key = 'one-key-for-one-act';
      const first = await upload(lin, '重试.pdf', pdfFile(), { key });
      const count = await rows();
      const again = await upload(lin, '重试.pdf', pdfFile(), { key });
      const other = await upload(lin, '重试.pdf', pdfFile('/Other 1'), { key });
      expect(again.json).toEqual(first.json);
      expect(other.json['code']).toBe('idempotency-key-reused');
      expect(await rows()).toBe(count);
    });

    it('is kept under a name that can be shown', async () => {
      const { json } = await upload(lin, 'C:\\fakepath\\..\\a\u202e佐证.pdf', pdfFile());
      expect(json['name']).toBe('a佐证.pdf');
    });
  });

  describe('what is said of a file', () => {
    it.each<[string, string, string | number]>([
      ['佐证.pdf', 'application/pdf', 201],
      ['佐证.pdf', 'Application/PDF; charset=binary', 201],
      ['佐证.pdf', 'image/png', 'attachment-type-differs'],
      ['佐证.pdf', 'text/html', 'content-type-unsupported'],
      ['佐证.pdf', 'multipart/form-data; boundary=x', 'content-type-unsupported'],
      ['佐证.pdf', 'application/json', 'content-type-unsupported'],
    ])('%s as %s: %s', async (name, type, expected) => {
      const { status, json } = await upload(lin, name, pdfFile(), { headers: { 'Content-Type': type } });
      expect(status === 201 ? status : json['code']).toBe(expected);
    });

    it('needs a key and a session', async () => {
      const bare = await lin.post('/v1/attachments?name=a.pdf', {
        body: pdfFile(),
        headers: UNKNOWN,
        key: null,
      });
      expect(bare.json['code']).toBe('idempotency-key-required');
      expect((await upload(town.anybody(), 'a.pdf', pdfFile())).json['code']).toBe('unauthenticated');
    });
  });

  describe('a hostile file', () => {
    it('is refused with its code, whatever it is, and nothing is left of it', async () => {
      const [files, attachments] = [lying(), await rows()];
      const outcomes: string[] = [];
      for (const { name, what, bytes } of HOSTILE_FILES) {
        const { status, json } = await upload(lin, name, bytes());
        outcomes.push(
          `${what} as ${name}: ${String(json['code'])} ${status < 500 && status >= 400 ? '' : String(status)}`,
        );
      }
      expect(outcomes).toEqual(HOSTILE_FILES.map(({ what, name, code }) => `${what} as ${name}: ${code} `));
      expect(lying()).toEqual(files);
      expect(await rows()).toBe(attachments);
    }, 120_000);

    it('too large is refused as it comes, when nobody says how large it will be', async () => {
      const chunk = new Uint8Array(1024 * 1024).fill(0x61);
      let sent = 0;
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) => {
          sent += 1;
          if (sent > 12) controller.close();
          else controller.enqueue(chunk);
        },
      });
      const answer = await fetch(`${town.api.origin}/v1/attachments?name=a.csv`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': 'as-it-comes', Cookie: lin.cookie ?? '' },
        body,
        duplex: 'half',
      });
      const { code } = (await answer.json()) as { readonly code: string };
      expect([answer.status, code]).toEqual([413, 'attachment-too-large']);
      expect(lying().filter((path) => path.includes('/incoming/'))).toEqual([]);
    });

    it('in great number is refused, and so is every file after it', async () => {
      await superuser.query(
        `INSERT INTO pifu.attachment (tenant_id, id, sha256, size, type, name, uploaded_by, uploaded_at)
          SELECT $1, gen_random_uuid(), repeat('f', 64), 1, 'pdf', 'a.pdf', $2, now() FROM generate_series(1, 100)`,
        [TENANT, idOf('zhou')],
      );
      const zhou = await town.as('zhou');
      expect((await upload(zhou, 'a.pdf', pdfFile())).json['code']).toBe('attachments-too-many');
    });
  });

  describe('who may read a file', () => {
    const people = ['lin', 'he', 'zhou', 'chen', 'su', 'xu', 'deng'] as const;
    let id: string;

    async function readers(): Promise<readonly string[]> {
      const answers = await Promise.all(
        people.map(
          async (who) => [who, (await (await town.as(who)).get(`/v1/attachments/${id}`)).status] as const,
        ),
      );
      return answers.filter(([, status]) => status === 200).map(([who]) => who);
    }

    it('is whoever handed it in, before an act has used it', async () => {
      id = String((await upload(lin, '佐证.pdf', pdfFile('/Mine 1'))).json['id']);
      expect(await readers()).toEqual(['lin']);
    });

    it('is whoever may see its matter afterwards', async () => {
      const values = [id, 'progress-report', idOf('report'), TOWN_UNITS.grid];
      await superuser.query(
        'UPDATE pifu.attachment SET subject_kind = $2, subject_id = $3, subject_unit_id = $4 WHERE id = $1',
        values,
      );
      expect(await readers()).toEqual(['lin', 'he', 'zhou', 'chen', 'su', 'xu']);
    });

    it('is nobody when it was altered on the disk', async () => {
      const { json } = await upload(lin, '原件.txt', Buffer.from('原件'));
      const path = lying().find((one) => one.endsWith(String(json['sha256'])))!;
      chmodSync(path, 0o600);
      writeFileSync(path, readFileSync(path, 'utf8').replace('原', '假'));
      const answer = await lin.get(`/v1/attachments/${String(json['id'])}`);
      expect([answer.status, answer.json['code']]).toEqual([410, 'attachment-lost']);
    });
  });
});
