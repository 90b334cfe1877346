import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './paths.mjs';
import { execute } from './processes.mjs';

/**
 * Runs tests by name and prints the figures that they leave behind, as a table and as JSON.
 * @param names of the figures, each with the words that `npm test` takes
 * @returns the exit code: the worst of all runs
 */
export async function runForFigures(args, { names, script, size }) {
  const wish = read(args, { names, size });
  if (wish.wrong !== undefined) {
    const usage = `npm run ${script} -- [${Object.keys(names).join('|')} …] [--size small|full|largest] [--seed N] [--keep]`;
    console.error(`${wish.wrong}\n用法 usage: ${usage}`);
    return 1;
  }
  let worst = 0;
  for (const name of wish.names) worst = Math.max(worst, await run(name, names[name], { ...wish, script }));
  return worst;
}

async function run(name, words, { size, seed, keep, script }) {
  const figures = join(tmpdir(), `pifu-figures-${process.pid}.jsonl`);
  rmSync(figures, { force: true });
  const env = { ...process.env, PIFU_SIZE: size, PIFU_FIGURES: figures, ...(seed && { PIFU_SEED: seed }) };
  const begun = Date.now();
  const loads = [load()];
  const test = join(ROOT, 'deploy', 'local', 'test.mjs');
  const { status } = await execute(process.execPath, [test, ...words], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  loads.push(load());
  const table = [
    `${name}: ${verdict(status, script)}`,
    `size ${size}, seed ${seed ?? 'fixed'}, ${seconds} s, Node ${process.version}, ${availableParallelism()} cores, load ${loads.join(' to ')}`,
    '',
    ...rowsOf(figures),
    '',
  ].join('\n');
  rmSync(figures, { force: true });
  console.log(`\n${table}`);
  if (keep) keepTable(name, size, table);
  return status ?? 1;
}

/** A bench ends well when it has measured: whether a target is met stands in its ratios. */
function verdict(status, script) {
  if (status !== 0) return 'DOES NOT HOLD';
  return script === 'bench' ? 'measured' : 'holds';
}

/** Who else was at work: without it no figure of time can be read. */
function load() {
  return loadavg()[0].toFixed(1);
}

function rowsOf(file) {
  if (!existsSync(file)) return ['(no figures)'];
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const figures = rows.map((line) => JSON.parse(line));
  const width = Math.max(...figures.map(({ what }) => what.length));
  return figures.map(({ what, value }) => `${what.padEnd(width)}  ${value}`);
}

function keepTable(name, size, table) {
  const folder = join(ROOT, 'docs', 'figures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}-${size}.txt`), table);
}

function read(args, { names, size }) {
  const options = { names: [], size, seed: undefined, keep: false, wrong: undefined };
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at];
    if (word === '--keep') options.keep = true;
    else if (word === '--size') options.size = args[(at += 1)];
    else if (word === '--seed') options.seed = args[(at += 1)];
    else if (word in names) options.names.push(word);
    else options.wrong = `不认识 unknown: ${word}`;
  }
  if (!['small', 'full', 'largest'].includes(options.size)) options.wrong = '--size small|full|largest';
  if (options.seed !== undefined && !/^\d+$/u.test(options.seed)) options.wrong = '--seed NUMBER';
  if (options.names.length === 0) options.names = Object.keys(names);
  return options;
}
