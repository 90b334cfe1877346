import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  if (!file.endsWith('.ts')) return `${file} is not translated, so that nothing can be planted into it`;
  if (find === replace) return 'nothing changes';
  const times = readFileSync(join(root, file), 'utf8').split(find).length - 1;
  return times === 1 ? undefined : `the text to find occurs ${times} times in ${file}`;
}
