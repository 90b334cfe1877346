/**
 * Writes docs/generated and .env.example from the code: `npm run docs`. With `--check` it writes nothing and fails
 * when a page differs; `--to FOLDER` compares or writes below another folder than the root.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildOnce } from '../deploy/local/build.mjs';
import { generatedFiles } from './docs/pages.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const args = process.argv.slice(2);
const target = args.includes('--to') ? resolve(args[args.indexOf('--to') + 1]) : ROOT;

await buildOnce();
const files = Object.entries(await generatedFiles(ROOT));
const differing = files.filter(([path, text]) => textOf(path) !== text);

if (args.includes('--check')) {
  for (const [path] of differing) console.log(`✘ ${path} 与代码不符 differs from the code`);
  console.log(differing.length === 0 ? '✔ 与代码一致 as the code says' : '请运行 run: npm run docs');
  process.exitCode = differing.length === 0 ? 0 : 1;
} else {
  for (const [path, text] of differing) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
    console.log(`✔ ${path}`);
  }
  console.log(`${differing.length} of ${files.length} files written`);
}

function textOf(path) {
  const file = join(target, path);
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : null;
}
