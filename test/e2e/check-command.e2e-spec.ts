import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '#libs/domain';

interface Report {
  readonly title: string;
  readonly errors: readonly { readonly line: number; readonly code: string }[];
  readonly findings: readonly Finding[];
}

const CLI = 'dist/apps/cli/src/main.js';
const SOURCE = readFileSync('test/data/machong-2024.txt', 'utf8');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pifu-check-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function check(text: string, ...flags: string[]): { status: number | null; stdout: string } {
  const file = join(folder, 'tables.txt');
  writeFileSync(file, text);
  const { status, stdout } = spawnSync(process.execPath, [CLI, 'check', file, ...flags], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { status, stdout };
}

describe('pifu check FILE, without a server or any configuration', () => {
  it('leaves with 0 and says in words what may be better', () => {
    const { status, stdout } = check(SOURCE);
    expect(status).toBe(0);
    expect(stdout).toContain('【货物购置类项目（服装制服）】');
    expect(stdout).toContain('△ 提示 G02 没有填写满意度指标　建议：请补充满意度指标');
    expect(stdout).toContain('192 × 2085 = 400320.00');
    expect(stdout).not.toMatch(/^ {2}✔/mu);
  });

  it('lists what passed when asked to', () => {
    expect(check(SOURCE, '--all').stdout).toContain('  ✔ G01 9 个必填项均已填写');
  });

  it('gives machines one JSON document with every finding', () => {
    const { status, stdout } = check(SOURCE, '--json');
    expect(status).toBe(0);
    const reports = JSON.parse(stdout) as Report[];
    expect(reports).toHaveLength(3);
    for (const { errors, findings } of reports) {
      expect(errors).toEqual([]);
      expect(new Set(findings.map(({ rule }) => rule)).size).toBe(17);
    }
  });

  it('leaves with 1 when something must be mended', () => {
    const { status, stdout } = check(SOURCE.replaceAll('\t≥ 20', '\t≥XX'));
    expect([status, stdout]).toEqual([1, expect.stringContaining('✘ 须改 G06')]);
  });

  it.each([
    ['a text without a table', '随便写点什么'],
    ['an empty file', ''],
  ])('leaves with 2 and a place for %s', (_label, text) => {
    const { status, stdout } = check(text, '--json');
    expect(status).toBe(2);
    const { errors } = JSON.parse(stdout) as Report;
    expect(errors[0]).toMatchObject({ line: expect.any(Number), code: expect.any(String) });
  });

  it('leaves with 2 when one table of several cannot be read, and still checks the others', () => {
    const { status, stdout } = check(SOURCE.replace('8726400', '八百万'), '--json');
    expect(status).toBe(2);
    const [broken, sound] = JSON.parse(stdout) as Report[];
    expect(broken?.errors.length).toBeGreaterThan(0);
    expect(sound?.findings.length).toBeGreaterThan(0);
  });
});
