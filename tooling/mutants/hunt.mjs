import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runJest } from './jest.mjs';
import { flawOf, needServers, openNursery, plant } from './mutants-of.mjs';

/** Time for one jest on a busy machine; a mutant that loops for ever keeps one of two workers until then. */
const patienceFor = (mutants) => 60_000 + mutants.length * (needServers(mutants) ? 120_000 : 10_000);

/** Failures of a file as a whole that show a mutant which cannot run, rather than one that a test's past refuses. */
const CANNOT_RUN = /SyntaxError|Syntax Error|Expression expected|ReferenceError|Cannot find module/u;

/**
 * Runs the named tests of every mutant, each in a copy of its own, all in one jest: starting jest costs more than
 * most of these tests. Answers each mutant with its fate: `found` (a test, or the past that a test builds on, failed),
 * `survived` (all passed), `broken` (the text to find is not there exactly once, or the mutant is no program) and
 * `no verdict` (time ran out).
 * Throws when the tests fail without any mutant.
 */
export async function hunt(root, mutants, patience = patienceFor(mutants)) {
  const flaws = mutants.map((mutant) => flawOf(root, mutant));
  const planted = mutants.filter((_, at) => flaws[at] === undefined);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mutants-')));
  const clean = () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  process.once('exit', clean);
  try {
    const fates = planted.length === 0 ? [] : await fatesOf(root, folder, planted, patience);
    return mutants.map((mutant, at) =>
      flaws[at] === undefined
        ? { mutant, ...fates[planted.indexOf(mutant)] }
        : { mutant, fate: 'broken', reason: flaws[at] },
    );
  } finally {
    process.off('exit', clean);
    clean();
  }
}

async function fatesOf(root, folder, mutants, patience) {
  openNursery(root, folder);
  const [unit, withServers] = [await unitProject(root), needServers(mutants)];
  const healthy = { tests: [...new Set(mutants.flatMap(({ tests }) => tests))] };
  const copies = [undefined, ...mutants].map((mutant, at) => {
    const copy = join(folder, at === 0 ? 'healthy' : `mutant-${at}`);
    plant(root, copy, mutant, withServers);
    return copy;
  });
  const projects = [healthy, ...mutants].map(({ tests }, at) => ({
    ...unit,
    rootDir: copies[at],
    displayName: copies[at],
    cacheDirectory: join(folder, 'cache'),
    testMatch: tests.map((path) => `<rootDir>/${path.endsWith('.ts') ? path : `${path}/**/*.spec.ts`}`),
  }));
  const results = await runJest(root, folder, projects, patience);

  const [sick, ...fates] = copies.map((copy) => fateIn(results, copy));
  if (sick.fate !== 'survived') {
    throw new Error(`the tests do not pass without a mutant: ${sick.fate}, ${sick.reason}`);
  }
  return fates;
}

async function unitProject(root) {
  const { default: config } = await import(pathToFileURL(join(root, 'jest.config.mjs')).href);
  return config.projects.find(({ displayName }) => displayName === 'unit');
}

function fateIn(results, copy) {
  const files = results.filter(({ name }) => name.startsWith(copy + sep));
  const failed = files.flatMap((file) => file.failed);
  if (failed.length > 0) return { fate: 'found', reason: failed[0] };
  if (files.length === 0) return { fate: 'no verdict', reason: 'no test file was finished in time' };
  const { message } = files.find((file) => file.message !== undefined) ?? {};
  if (message === undefined) return { fate: 'survived' };
  return { fate: CANNOT_RUN.test(message) ? 'broken' : 'found', reason: message.slice(0, 300) };
}
