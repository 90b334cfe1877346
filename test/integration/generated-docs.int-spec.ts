import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { POLICIES } from '../../libs/platform/src/auth/policy.js';
import { describeConfig } from '../../libs/platform/src/config/describe-config.js';
import { PROBLEMS } from '../../libs/platform/src/problem/catalogue.js';

const ROOT = join(import.meta.dirname, '..', '..');
const PAGES = ['workflow', 'events', 'problems', 'configuration', 'policies', 'messages'].map(
  (name) => `docs/generated/${name}.md`,
);

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'pifu-docs-'));
  cpSync(join(ROOT, 'docs', 'generated'), join(copy, 'docs', 'generated'), { recursive: true });
  cpSync(join(ROOT, '.env.example'), join(copy, '.env.example'));
});
afterEach(() => {
  rmSync(copy, { recursive: true, force: true });
});

function docs(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const program = join(ROOT, 'tooling', 'generate-docs.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('the generated pages', () => {
  it('say what the code says; if not, run: npm run docs', () => {
    expect(docs('--check')).toEqual({ status: 0, output: '✔ 与代码一致 as the code says\n' });
  });

  it('are found to differ when somebody edits one by hand or loses one', () => {
    appendFileSync(join(copy, 'docs/generated/problems.md'), 'by hand\n');
    unlinkSync(join(copy, '.env.example'));
    const { status, output } = docs('--check', '--to', copy);
    expect(status).toBe(1);
    expect(output).toBe(
      [
        '✘ docs/generated/problems.md 与代码不符 differs from the code',
        '✘ .env.example 与代码不符 differs from the code',
        '请运行 run: npm run docs\n',
      ].join('\n'),
    );
  });
});

describe('the reader finds', () => {
  const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

  it('on every page where it comes from, and no hole in a table', () => {
    for (const path of PAGES) {
      expect(text(path)).toMatch(/^<!-- .*`npm run docs`.* -->\n\n# \p{Script=Han}/u);
      expect(text(path)).not.toMatch(/undefined|\[object|NaN|\{@link/u);
    }
  });

  it('every problem, variable and policy', () => {
    for (const code of Object.keys(PROBLEMS))
      expect(text('docs/generated/problems.md')).toContain(`| \`${code}\` |`);
    for (const policy of Object.keys(POLICIES)) {
      expect(text('docs/generated/policies.md')).toContain(`| \`${policy}\` |`);
    }
    for (const { name } of describeConfig()) {
      expect(text('docs/generated/configuration.md')).toContain(`| \`${name}\` |`);
      expect(text('.env.example')).toMatch(new RegExp(`^# ${name}=\\S+$`, 'mu'));
    }
  });

  it('no route without a policy', () => {
    const routes = text('docs/generated/policies.md').match(/^\| (?:GET|POST|PUT|PATCH|DELETE) .*$/gmu) ?? [];
    expect(routes.length).toBeGreaterThan(35);
    for (const route of routes)
      expect(route).toMatch(/^\| [A-Z]+ \| `\/\S*` \| `[a-z-]+` \| `\w+\.\w+` \|$/u);
  });
});
