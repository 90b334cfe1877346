import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NEEDED = ['file', 'find', 'replace', 'why', 'tests'];

/** The mutants of a .json or .mjs file, or of every such file in a folder; a malformed one stops the run. */
export async function loadMutants(path) {
  const files = /\.(json|mjs)$/u.test(path)
    ? [path]
    : readdirSync(path)
        .filter((name) => /\.(json|mjs)$/u.test(name))
        .sort()
        .map((name) => join(path, name));
  const lists = await Promise.all(files.map(listIn));
  return lists.flat().map(checked);
}

async function listIn(file) {
  if (file.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8'));
  return (await import(pathToFileURL(file).href)).mutants;
}

function checked(mutant) {
  const missing = NEEDED.filter((name) => mutant[name] === undefined);
  if (missing.length > 0) throw new Error(`a mutant lacks ${missing.join(', ')}: ${JSON.stringify(mutant)}`);
  return { ...mutant, tests: [mutant.tests].flat() };
}

/** Whether tests of some mutant speak to real servers, which `npm test` alone can start. */
export function needServers(mutants) {
  return mutants.some(({ tests }) => tests.some((path) => path.endsWith('.int-spec.ts')));
}

/** What is wrong with a mutant before any test runs, or undefined. */
export function flawOf(root, { file, find, replace, tests }) {
  const lost = [file, ...tests].find((path) => !existsSync(join(root, path)));
  if (lost !== undefined) return `${lost} does not exist`;
  if (find === replace) return 'nothing changes';
  const times = readFileSync(join(root, file), 'utf8').split(find).length - 1;
  return times === 1 ? undefined : `the text to find occurs ${times} times in ${file}`;
}

/** The folder in which all copies of the source tree stand, sharing one set of packages. */
export function openNursery(root, folder) {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  for (const file of ['package.json', '.swcrc']) cpSync(join(root, file), join(folder, file));
}

/** A copy of the libraries and the test data, with the mutation applied (none for the healthy copy). */
export function plant(root, copy, mutant, withServers = false) {
  mkdirSync(join(copy, 'test'), { recursive: true });
  cpSync(join(root, 'libs'), join(copy, 'libs'), { recursive: true });
  for (const shelf of ['data', 'golden']) {
    if (existsSync(join(root, 'test', shelf))) {
      symlinkSync(join(root, 'test', shelf), join(copy, 'test', shelf), 'dir');
    }
  }
  if (withServers) {
    cpSync(join(root, 'test', 'integration'), join(copy, 'test', 'integration'), { recursive: true });
  }
  if (mutant === undefined) return;
  const target = join(copy, mutant.file);
  writeFileSync(
    target,
    readFileSync(target, 'utf8').replace(mutant.find, () => mutant.replace),
  );
}
