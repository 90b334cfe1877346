import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { officialText } from '#libs/fixtures';
import { runPifu, WarmPifu } from '#libs/testing';

const SOURCE = 'test/data/machong-2024.txt';
const WILD = 'test/data/tables';
const folder = mkdtempSync(join(tmpdir(), 'pifu-check-'));
const warm = WarmPifu.start();
afterAll(async () => {
  await warm.stop();
  rmSync(folder, { recursive: true });
});

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const changed = (from: string, to: string): string => officialText().replace(from, to);

describe('pifu check on the three tables', () => {
  it('finds nothing that blocks, and needs neither configuration nor server', async () => {
    const { code, out, err } = await warm.run(['check', SOURCE]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('【机关事业单位派遣人员经费】');
    expect(out).toContain('△ 提示（须说明） G02 没有填写满意度指标');
    expect(out).toContain('192 × 2085 = 400320.00');
    expect(out).not.toContain('✘');
  });

  it('leaves out what passed, unless all is asked for', async () => {
    expect((await warm.run(['check', SOURCE])).out).not.toContain('✔');
    const { out } = await warm.run(['check', SOURCE, '--all']);
    expect(out).toContain('✔ G01');
    expect(out).toContain('◷ 考核时点 “定制服装人数”：');
  });

  it('prints for machines with --json: one report a table, every rule of every table', async () => {
    const { code, out } = await warm.run(['check', SOURCE, '--json']);
    const reports = JSON.parse(out) as { title: string; errors: unknown[]; findings: { rule: string }[] }[];
    expect(code).toBe(0);
    expect(reports.map(({ title, errors }) => [title, errors])).toEqual([
      ['机关事业单位派遣人员经费', []],
      ['智慧网格', []],
      ['货物购置类项目（服装制服）', []],
    ]);
    const rules = reports.map(({ findings }) => new Set(findings.map(({ rule }) => rule)));
    const all = Array.from({ length: 17 }, (_, index) => `G${String(index + 1).padStart(2, '0')}`);
    for (const seen of rules) expect([...seen].sort()).toEqual(all);
  });
});

describe('pifu check ends with', () => {
  it('1 where something must be mended: a placeholder that nobody filled in', async () => {
    const { code, out } = await warm.run([
      'check',
      fileOf('placeholder.txt', changed('无\t184', '无\t≥**人')),
    ]);
    expect(code).toBe(1);
    expect(out).toContain('✘ 须改 G06');
  });

  it('1 where the fiscal year lies outside the period', async () => {
    const { code, out } = await warm.run([
      'check',
      fileOf('period.txt', changed('2022\t到期年度\t2099', '2025\t到期年度\t2099')),
    ]);
    expect([code, out.includes('✘ 须改 G08')]).toEqual([1, true]);
  });

  it('2 where a table cannot be read, with line, cell, reason and repair, and the others checked', async () => {
    const { code, out } = await warm.run([
      'check',
      fileOf('negative.txt', changed('753600.00', '-753600.00')),
    ]);
    expect(code).toBe(2);
    expect(out).toContain(
      '  ✘ 第 34 行 第 2 格 预算金额不能为负：-753600.00。请填写不小于 0 的金额 [negative-money]',
    );
    expect(out).toContain('【货物购置类项目（服装制服）】');
  });

  it.each([
    ['an empty file', '', 'no-table-found'],
    ['a spreadsheet', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'not-a-text-file'],
    ['an unknown encoding', Uint8Array.of(0xc3, 0x28, 0xff, 0x41), 'unreadable-encoding'],
  ])('2 for %s, in words and in JSON', async (name, content, code) => {
    const file = fileOf(`${name}.txt`, content);
    const [words, json] = [await warm.run(['check', file]), await warm.run(['check', file, '--json'])];
    expect([words.code, json.code]).toEqual([2, 2]);
    expect(words.out).toMatch(new RegExp(`^  ✘ 第 1 行 .*\\[${code}\\]\\n$`, 'u'));
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, errors: [{ code, line: 1 }] });
  });

  it('2 for a file that is not there, and for a folder, without a stack', async () => {
    const missing = await warm.run(['check', join(folder, 'nowhere.txt')]);
    expect([missing.code, missing.err]).toEqual([
      2,
      `读不到文件 cannot read ${join(folder, 'nowhere.txt')}：没有这个文件 there is no such file\n`,
    ]);
    expect((await warm.run(['check', folder])).err).toContain('这是文件夹 it is a folder');
  });
});

describe('pifu check on tables in other layouts', () => {
  it.each(readdirSync(WILD))('%s: says where and why', async (file) => {
    const { code, out, err } = await warm.run(['check', join(WILD, file)]);
    expect([code, err]).toEqual([2, '']);
    const reasons = out.split('\n').filter((line) => line.startsWith('  ✘'));
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).toMatch(/^ {2}✘ 第 \d+ 行 .+。.+ \[[a-z-]+\]$/u);
  });
});

describe('pifu itself', () => {
  it('says what it can do, and that is no mistake', async () => {
    for (const words of [[], ['--help']]) {
      const { code, out, err } = await warm.run(words);
      expect(code).toBe(0);
      expect(out + err).toContain('check [options] <file>');
    }
  });

  it('says its version', () => {
    const ending = runPifu(['--version']);
    expect(ending).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/u), err: '' });
  });

  it.each([
    ['an unknown command', ['nonsense'], "error: unknown command 'nonsense'"],
    ['a command without its file', ['check'], "error: missing required argument 'file'"],
    [
      'a command without its person',
      ['export', 'x'],
      "error: required option '--as <account>' not specified",
    ],
    ['an unknown option', ['check', SOURCE, '--loud'], "error: unknown option '--loud'"],
  ])('refuses %s once and in words', async (_name, words, said) => {
    const { code, err } = await warm.run(words);
    expect(code).toBe(1);
    expect(err.trim()).toBe(said);
  });
});

// the commands above share a process: what a shell sees of one of its own is told here
describe('pifu in a process of its own', () => {
  it.each([
    ['what must be mended', ['check', fileOf('own.txt', changed('无\t184', '无\t≥**人'))]],
    ['a file that is not there', ['check', join(folder, 'nowhere.txt')]],
    ['an unknown command', ['nonsense']],
  ])('ends, after %s, as it does in one that goes on', async (_, words) => {
    expect(runPifu(words)).toEqual(await warm.run(words));
  });
});
