import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const LIMITS = { median: 40, ninety: 120, largest: 250, testsToSource: 1.2, any: 0 };
const ROOTS = ['apps', 'libs', 'test'];
const NOT_OURS =
  /(^|\/)(node_modules|dist|coverage)\/|^test\/(golden|data)\/|\.d\.ts$|^apps\/web\/src\/api\//u;
/** The harness counts with the tests that it serves (docs/adr/0003). */
const TEST = /[.-]spec\.tsx?$|^test\/|^libs\/(fixtures|testing)\//u;

/** Every TypeScript file under the folder, with its lines and how often it says `any`. */
export function measure(root) {
  return ROOTS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`),
    )
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/u.test(name) && !NOT_OURS.test(name))
    .map((name) => ({
      name,
      isTest: TEST.test(name),
      ...countsOf(readFileSync(join(root, name), 'utf8'), name),
    }));
}

/** The rows of the verdict; a row is good when its value keeps to its limit. */
export function judge(files) {
  const tests = files.filter(({ isTest }) => isTest);
  const { median, ninety, largest } = spread(files.filter(({ isTest }) => !isTest));
  const source = linesOf(files) - linesOf(tests);
  const ratio = source === 0 ? Infinity : linesOf(tests) / source;
  const anys = files.reduce((total, { any }) => total + any, 0);
  return [
    { what: 'median file', value: median, limit: `≤ ${LIMITS.median}`, good: median <= LIMITS.median },
    { what: '90 % of files', value: ninety, limit: `≤ ${LIMITS.ninety}`, good: ninety <= LIMITS.ninety },
    { what: 'largest file', value: largest, limit: `≤ ${LIMITS.largest}`, good: largest <= LIMITS.largest },
    {
      what: 'tests ÷ source',
      value: (Math.floor(ratio * 100) / 100).toFixed(2),
      limit: `≥ ${LIMITS.testsToSource}`,
      good: ratio >= LIMITS.testsToSource,
    },
    { what: 'any', value: anys, limit: `≤ ${LIMITS.any}`, good: anys <= LIMITS.any },
  ];
}

/** One row a room: how its files are spread, and how much of it is tests. */
export function byRoom(files) {
  const rooms = [...new Set(files.map(roomOf))].sort();
  return rooms.map((room) => {
    const inside = files.filter((file) => roomOf(file) === room);
    const sources = inside.filter(({ isTest }) => !isTest);
    const lines = linesOf(sources);
    return { room, files: sources.length, lines, ...spread(sources), tests: linesOf(inside) - lines };
  });
}

function countsOf(text, name) {
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  let any = 0;
  const visit = (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) any += 1;
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { lines: text === '' ? 0 : text.replace(/\n$/u, '').split('\n').length, any };
}

function spread(files) {
  const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
  const at = (share) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return { median: at(0.5), ninety: at(0.9), largest: at(1) };
}

function roomOf({ name }) {
  return name.split('/').slice(0, 2).join('/');
}

function linesOf(files) {
  return files.reduce((total, { lines }) => total + lines, 0);
}

function print(files) {
  const cells = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(20) : String(cell).padStart(9))).join('');
  console.log(cells(['', 'files', 'lines', 'median', '90 %', 'largest', 'tests']));
  for (const { room, ...numbers } of byRoom(files)) console.log(cells([room, ...Object.values(numbers)]));
  const sources = files.filter(({ isTest }) => !isTest).sort((a, b) => b.lines - a.lines);
  console.log(
    `\nlargest: ${sources
      .slice(0, 5)
      .map(({ name, lines }) => `${name} ${lines}`)
      .join(', ')}\n`,
  );
  if (process.argv.includes('--files'))
    for (const { name, lines } of sources) console.log(cells([`${lines}`, name]));
  for (const { what, value, limit, good } of judge(files)) {
    console.log(`${good ? '✔' : '✘'} ${what}: ${value} (${limit})`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = measure(process.cwd());
  print(files);
  process.exitCode = judge(files).every(({ good }) => good) ? 0 : 1;
}
