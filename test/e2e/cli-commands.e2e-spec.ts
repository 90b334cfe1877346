import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { placeSourceCells } from '#libs/documents';
import type { CliEnding } from '#libs/testing';
import { officialText } from '#libs/fixtures';
import { cellsOf, freshDatabase, PersonClient } from '#libs/testing';
import type { Changes, CliTown } from './cli-town.js';
import { cliTown, NOBODY } from './cli-town.js';

interface ImportedTable {
  readonly ok: boolean;
  readonly goalTableId: string;
  readonly projectName: string;
  readonly errors: readonly { readonly code: string }[];
}

const IMPORT = 'import test/data/machong-2024.txt --as lin';
const PROJECTS = ['机关事业单位派遣人员经费', '智慧网格', '货物购置类项目（服装制服）'];

let cli: CliTown;
beforeAll(async () => {
  cli = await cliTown();
});
afterAll(() => cli.stop());

/** A refusal says nothing where results stand, and shows no stack; what is left are its code and its words. */
async function refusal(
  words: string,
  changes?: Changes,
): Promise<readonly [code: number | null, words: string]> {
  const { code, out, err } = await cli.pifu(words, changes);
  expect([out, err]).toEqual(['', expect.not.stringMatching(/^\s+at /mu)]);
  return [code, err];
}

describe('pifu import and export', () => {
  const tablesIn = ({ out }: CliEnding): readonly ImportedTable[] =>
    (JSON.parse(out) as { tables: readonly ImportedTable[] }).tables;
  let ids: readonly string[];

  it('declares the three tables of the official file, as Lin', async () => {
    const ending = await cli.pifu(`${IMPORT} --json`);
    expect([ending.code, ending.err]).toEqual([0, '']);
    expect(tablesIn(ending).map(({ ok, projectName }) => [ok, projectName])).toEqual(
      PROJECTS.map((project) => [true, project]),
    );
    ids = tablesIn(ending).map(({ goalTableId }) => goalTableId);
    expect(new Set(ids).size).toBe(3);
  });

  it('declares nothing twice: every table is named with the reason, and the exit code is 1', async () => {
    const [words, json] = [await cli.pifu(IMPORT), await cli.pifu(`${IMPORT} --json`)];
    expect([words.code, json.code]).toEqual([1, 1]);
    expect(tablesIn(json).map(({ errors }) => errors.map(({ code }) => code))).toEqual(
      PROJECTS.map(() => ['already-declared']),
    );
    for (const project of PROJECTS) expect(words.out).toContain(`  ✘ ${project}\n      第 `);
  });

  it('writes back what it has read, cell by cell: only its head says that it is no approval yet', async () => {
    const source = placeSourceCells(Buffer.from(officialText()));
    for (const [index, id] of ids.entries()) {
      const { code, out } = await cli.pifu(`export ${id} --as lin`);
      const [title, unapproved, demo, ...cells] = cellsOf(out);
      expect([code, title, unapproved, demo]).toEqual([
        0,
        ['项目绩效目标表（申报）'],
        ['未批复'],
        ['演示数据'],
      ]);
      expect(cells).toEqual(source[index]?.slice(1));
    }
  });

  it('writes the same into a file', async () => {
    const command = `export ${ids[1] ?? ''} --as lin`;
    const file = cli.fileOf('form.txt', '');
    expect(await cli.pifu(`${command} --out ${file}`)).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(file, 'utf8')).toBe((await cli.pifu(command)).out);
  });

  const NO_PASSWORD = { PIFU_DEMO_PASSWORD_FILE: '' };
  it.each<[what: string, words: string, changes: Changes, code: number, said: RegExp]>([
    ['a table of another unit', 'export TABLE --as deng', {}, 1, /\[goal-table-not-found\]/u],
    ['a person who declares nowhere', IMPORT.replace('lin', 'chen'), {}, 1, /\[role-missing\]/u],
    ['an account that there is not', IMPORT.replace('lin', 'nobody'), {}, 1, /\[credentials-wrong\]/u],
    ['a file that there is not', 'import nowhere.txt --as lin', {}, 2, /cannot read nowhere\.txt/u],
    ['an api that is away', IMPORT, { PIFU_PUBLIC_ORIGIN: NOBODY }, 1, /请先执行 npm start，或用 npx pifu/u],
    ['a person without a password', IMPORT, NO_PASSWORD, 1, /password with --password-file FILE/u],
  ])('refuses %s in words', async (_, words, changes, code, said) => {
    const [ended, err] = await refusal(words.replace('TABLE', ids[0] ?? ''), changes);
    expect([ended, err]).toEqual([code, expect.stringMatching(said)]);
  });
});

describe('pifu user', () => {
  const SCHOOL = '麻涌镇教育管理中心';
  const FANG = `user fang --district machong --unit ${SCHOOL} --role declarer --name 方某 --email fang@town.test`;
  const withPassword = (words: string, password = 'twelve-signs'): string =>
    `${words} --password-file ${cli.fileOf('new-password', password)}`;

  it('adds a person who can sign in and holds the office', async () => {
    expect(await cli.pifu(withPassword(FANG))).toEqual({ code: 0, out: '已新增 added: fang\n', err: '' });
    const fang = await PersonClient.signIn(cli.town.api.origin, 'fang', 'twelve-signs');
    const { json } = await fang.get('/v1/session');
    expect(json).toMatchObject({ account: 'fang', grants: [{ role: 'declarer' }] });
  });

  it('adds nobody twice: an account that there is already keeps its password and its offices', async () => {
    const again = withPassword(FANG.replace('declarer', 'unit-head'), 'another-password');
    const [code, err] = await refusal(again);
    expect([code, err]).toEqual([1, expect.stringMatching(/账号已被使用 the account is taken: fang/u)]);
    await PersonClient.signIn(cli.town.api.origin, 'fang', 'twelve-signs');
  });

  it('takes a password of twelve signs and no shorter one, blanks around it not counted', async () => {
    const [code, err] = await refusal(withPassword(FANG.replaceAll('fang', 'gu'), ' elevensigns \n'));
    expect([code, err]).toEqual([1, expect.stringContaining('at least 12 characters')]);
  });

  it.each<[what: string, from: string, to: string, said: RegExp]>([
    ['role', 'declarer', 'king', /no role king: declarer .*auditor/u],
    ['district', 'machong', 'nowhere', /no district nowhere.*machong/u],
    ['unit', SCHOOL, '气象局', /no unit 气象局.*first run: pifu unit 气象局/u],
  ])('says what there is or how to make it where a %s is unknown', async (_, from, to, said) => {
    const [code, err] = await refusal(withPassword(FANG.replaceAll('fang', 'gu').replace(from, to)));
    expect([code, err]).toEqual([1, expect.stringMatching(said)]);
  });

  it('has added nobody by a refusal', async () => {
    const attempt = PersonClient.signIn(cli.town.api.origin, 'gu', 'twelve-signs');
    await expect(attempt).rejects.toThrow('credentials-wrong');
  });
});

describe('pifu migrate', () => {
  it('says that there is nothing to do', async () => {
    expect(await cli.pifu('migrate')).toEqual({ code: 0, out: '已是最新 already up to date\n', err: '' });
  });

  it('names what it has run, and then there is nothing left', async () => {
    const database = await freshDatabase();
    const superuser = await database.connect('superuser');
    await superuser.query('DROP SCHEMA pifu CASCADE; CREATE SCHEMA pifu AUTHORIZATION pifu_owner');
    await superuser.end();
    const [first, second] = [
      await cli.pifu('migrate', cli.at(database)),
      await cli.pifu('migrate', cli.at(database)),
    ];
    expect([first.code, first.out]).toEqual([0, expect.stringMatching(/^已执行 ran: CreateFoundation/u)]);
    expect(second.out).toContain('already up to date');
    await database.drop();
  });

  it.each<[what: string, changes: Changes, said: string]>([
    ['the database is away', { PIFU_DB_PORT: '1' }, 'Start the database, or run npx pifu doctor.'],
    [
      'its password is not given',
      { PIFU_DB_MIGRATOR_PASSWORD_FILE: '' },
      'Set PIFU_DB_MIGRATOR_PASSWORD_FILE.',
    ],
  ])('says what to do where %s', async (_, changes, said) => {
    const [code, err] = await refusal('migrate', changes);
    expect([code, err]).toEqual([1, expect.stringContaining(said)]);
  });
});
