import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';

/** What `npm run check` runs: scripts of package.json, the slow ones first. */
const CHECKS = ['lint', 'types', 'boundaries', 'deadcode', 'format:check', 'sizes'];
const AT_ONCE = Math.min(2, availableParallelism());

const root = process.cwd();
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);

const begun = Date.now();
const waiting = [...CHECKS];
const failed = [];
await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(
  `\n${failed.length === 0 ? '✔ 全部通过 all good' : `✘ 未通过 failed: ${failed.join(', ')}`} ${since(begun)}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Takes checks off the list until it is empty; a failure never stops the others. */
async function work() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const start = Date.now();
    const { good, output } = await run(name);
    console.log(`${good ? '✔' : '✘'} ${name.padEnd(14)} ${since(start)}`);
    if (!good || name === 'sizes') console.log(output.replace(/^(?=.)/gmu, '    '));
    if (!good) failed.push(name);
  }
}

/** The words of a script in package.json, without npm around it. */
function run(name) {
  return new Promise((resolve) => {
    const chunks = [];
    const child = spawn(scripts[name], { cwd: root, shell: true, env: { ...process.env, PATH } });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => chunks.push(Buffer.from(error.message)));
    child.on('close', (code) =>
      resolve({ good: code === 0, output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

function since(start) {
  return `${((Date.now() - start) / 1000).toFixed(1).padStart(5)} s`;
}
