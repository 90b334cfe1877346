import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WHY = '/** Says what it is for. */\n';

/** Files as the house wants them. */
const GOOD: readonly (readonly [file: string, text: string])[] = [
  ['libs/domain/src/goal.guards.ts', `${WHY}export const day = (text: string): Date => new Date(text);`],
  ['libs/domain/src/today.spec.ts', "export const day = new Date('2024-01-02');"],
  ['libs/domain/src/front.ts', "import '#libs/shared';\nimport './goal.guards.js';"],
  ['libs/shared/src/index.ts', "export { a } from './overloads.js';"],
  ['libs/shared/src/below.ts', `${WHY}const a = 1;\nexport { a };`],
  [
    'libs/shared/src/overloads.ts',
    `${WHY}export function a(b: 1): 1;\nexport function a(b: 2): 2;\nexport function a(b: 1 | 2): 1 | 2 {\n  return b;\n}`,
  ],
  [
    'libs/platform/src/config/read.ts',
    `${WHY}export const read = (): string | undefined => process.env['A'];`,
  ],
  [
    'libs/application/src/take-action.use-case.ts',
    "import { Injectable } from '@nestjs/common';\nInjectable();",
  ],
  ['libs/application/src/seat.ts', `${WHY}@Object.freeze\nexport class Seat {\n  readonly number = 1;\n}`],
  ['test/e2e/story.e2e-spec.ts', "export const address = process.env['ADDRESS'];"],
  ['test/e2e/types.ts', '// @ts-expect-error a number is no text\nexport const text: string = 1;'],
];

/** Files as it does not, with the rule that says so. */
const BAD: readonly (readonly [file: string, text: string, rule: string])[] = [
  ['libs/domain/src/GoalTable.ts', '', 'house/file-names'],
  ['libs/domain/src/goal_table.ts', '', 'house/file-names'],
  ['libs/domain/src/date-utils.ts', '', 'house/file-names'],
  ['libs/domain/src/table.helper.ts', '', 'house/file-names'],
  ['libs/domain/src/TaskManager.ts', '', 'house/file-names'],
  ['libs/domain/src/approval/index.ts', '', 'house/file-names'],
  ['libs/domain/src/long.ts', '\n'.repeat(251), 'max-lines'],
  ['libs/domain/src/silent.ts', 'export const silent = 1;', 'house/docstrings'],
  ['libs/domain/src/later.ts', 'const later = 1;\nexport { later };', 'house/docstrings'],
  ['libs/domain/src/remark.ts', '// a remark, not a docstring\nexport const remark = 1;', 'house/docstrings'],
  ['libs/domain/src/terse.ts', '/** x */\nexport interface Terse {\n  readonly a: 1;\n}', 'house/docstrings'],
  [
    'apps/api/src/seat.ts',
    '@Object.freeze\nexport class Seat {\n  readonly number = 1;\n}',
    'house/docstrings',
  ],
  ['libs/domain/src/clock.ts', 'Date.now();', 'no-restricted-syntax'],
  ['libs/domain/src/now.ts', 'String(new Date());', 'no-restricted-syntax'],
  ['libs/domain/src/chance.ts', 'Math.random();', 'no-restricted-syntax'],
  ['libs/shared/src/float.ts', "parseFloat('1.5');", 'no-restricted-syntax'],
  ['libs/shared/src/number-float.ts', "Number.parseFloat('1.5');", 'no-restricted-syntax'],
  ['libs/domain/src/number.ts', "Number('872.64');", 'no-restricted-syntax'],
  ['libs/domain/src/whole.ts', "Number.parseInt('872.64', 10);", 'no-restricted-syntax'],
  ['libs/domain/src/plus.ts', "const amount = '872.64';\nString(+amount);", 'no-restricted-syntax'],
  ['libs/domain/src/mapped.ts', "['872.64'].map(Number);", 'no-restricted-syntax'],
  ['libs/application/src/amount.ts', "Number('872.64');", 'no-restricted-syntax'],
  ['libs/documents/src/amount.ts', "Number('872.64');", 'no-restricted-syntax'],
  ['libs/domain/src/process.ts', 'process.cwd();', 'no-restricted-globals'],
  ['libs/domain/src/node.ts', "import 'node:fs';", 'no-restricted-imports'],
  ['libs/domain/src/package.ts', "import 'pg';", 'no-restricted-imports'],
  ['libs/domain/src/today-now.spec.ts', 'export const day = new Date();', 'no-restricted-syntax'],
  ['libs/domain/src/mocked.spec.ts', "jest.mock('./clock.js');", 'no-restricted-syntax'],
  ['test/e2e/skipped.e2e-spec.ts', "it.skip('later', () => undefined);", 'no-restricted-syntax'],
  ['apps/api/src/env.ts', "process.env['A'];", 'no-restricted-syntax'],
  ['apps/api/src/env-dot.ts', 'process.env;', 'no-restricted-syntax'],
  ['apps/api/src/env-apart.ts', 'export const { env } = process;', 'no-restricted-syntax'],
  ['apps/api/src/env-import.ts', "import { env } from 'node:process';\nenv;", 'no-restricted-syntax'],
  ['apps/api/src/enum.ts', 'enum Colour {\n  Red,\n}\nColour.Red;', 'no-restricted-syntax'],
  ['apps/api/src/default.ts', 'export default 1;', 'no-restricted-syntax'],
  ['apps/api/src/default-name.ts', 'const a = 1;\nexport { a as default };', 'no-restricted-syntax'],
  ['apps/api/src/circle.ts', "import { forwardRef } from '@nestjs/common';", 'no-restricted-syntax'],
  ['apps/api/src/interface.ts', 'interface ITable {\n  a: 1;\n}', 'no-restricted-syntax'],
  ['apps/api/src/any.ts', 'let a: any;', '@typescript-eslint/no-explicit-any'],
  ['apps/api/src/ignore.ts', '// @ts-ignore\nlet a;', '@typescript-eslint/ban-ts-comment'],
  [
    'apps/api/src/expect.ts',
    '// @ts-expect-error why not\nlet a: 1 = 2;',
    '@typescript-eslint/ban-ts-comment',
  ],
  ['apps/api/src/disabled.ts', '/* eslint-disable */\nlet a: any;', '@typescript-eslint/no-explicit-any'],
  ['apps/api/src/some-day.ts', '// TODO: finish', 'no-warning-comments'],
  ['apps/api/src/hollow.ts', 'class Hollow {}', '@typescript-eslint/no-extraneous-class'],
  ['apps/api/src/floating.ts', 'Promise.resolve();', '@typescript-eslint/no-floating-promises'],
  ['libs/application/src/http.ts', "import { Controller } from '@nestjs/common';", 'no-restricted-imports'],
];

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

describe('the house rules', () => {
  let tree: string;
  let found: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'lint-'));
    cpSync(join(ROOT, 'tsconfig.json'), join(tree, 'tsconfig.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'dir');
    for (const [file, text] of [...GOOD, ...BAD]) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), `${text}\n`);
    }
    found = await lint(tree);
  });
  afterAll(() => {
    rmSync(tree, { recursive: true });
  });

  it.each(GOOD)('let %s be', (file) => {
    expect(found.get(file)).toEqual([]);
  });

  it.each(BAD)('stop %s (%#)', (file, _, rule) => {
    expect(found.get(file)).toContain(rule);
  });
});

/** The rules that each file breaks, as the same program with the same configuration sees the planted tree. */
function lint(tree: string): Promise<Map<string, string[]>> {
  const program = join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const words = [
    program,
    '--config',
    join(ROOT, 'eslint.config.mjs'),
    '--format',
    'json',
    'apps',
    'libs',
    'test',
  ];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, words, { cwd: tree, maxBuffer: 32_000_000 }, (_, stdout, stderr) => {
      if (!stdout.startsWith('[')) reject(new Error(stdout + stderr));
      else resolve(byFile(tree, JSON.parse(stdout) as LintedFile[]));
    });
  });
}

function byFile(tree: string, files: readonly LintedFile[]): Map<string, string[]> {
  return new Map(
    files.map(({ filePath, messages }) => [
      relative(tree, filePath).replaceAll('\\', '/'),
      messages.map(({ ruleId, message }) => ruleId ?? message),
    ]),
  );
}
