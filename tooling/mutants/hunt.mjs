import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runJest } from './jest.mjs';
import { flawOf, needServers } from './mutants-of.mjs';

const TRANSFORMER = fileURLToPath(new URL('planting-transformer.mjs', import.meta.url));

/** Time for one jest on a busy machine; a mutant that loops for ever keeps one of two workers until then. */
const patienceFor = (mutants) => 60_000 + mutants.length * (needServers(mutants) ? 120_000 : 10_000);

/** Failures of a file as a whole that show a mutant which cannot run, rather than one that a test's past refuses. */
const CANNOT_RUN = /SyntaxError|Syntax Error|Expression expected|ReferenceError|Cannot find module/u;

/**
 * Runs the named tests of every mutant, each in a project of its own whose source is read with the fault in it, all
 * in one jest: starting jest costs more than most of these tests. Answers each mutant with its fate: `found` (a test,
 * or the past that a test builds on, failed), `survived` (all passed), `broken` (the text to find is not there exactly
 * once, or the mutant is no program) and `no verdict` (time ran out).
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
  const unit = await unitProject(root);
  const healthy = { why: 'healthy', tests: [...new Set(mutants.flatMap(({ tests }) => tests))] };
  const names = [healthy, ...mutants].map((_, at) => (at === 0 ? 'healthy' : `mutant-${at}`));
  const projects = [healthy, ...mutants].map(({ file, find, replace, tests }, at) => ({
    ...unit,
    rootDir: root,
    roots: ['libs', 'apps', ...(needServers(mutants) ? ['test/integration'] : [])].map((room) =>
      join(root, room),
    ),
    // one map of the files and one shelf of translated ones serve all: keys tell the planted file from the sound one
    id: 'planted',
    displayName: names[at],
    // a schema is made once and kept by the files that made it: one with a fault is none of those
    globals: file?.includes('/migrations/') ? { plantedSchema: `${find} → ${replace}` } : {},
    cacheDirectory: join(folder, 'cache'),
    transform: { '^.+\\.ts$': [TRANSFORMER, at === 0 ? {} : { file: join(root, file), find, replace }] },
    testMatch: tests.map((path) => `<rootDir>/${path.endsWith('.ts') ? path : `${path}/**/*.spec.ts`}`),
  }));
  const results = await runJest(root, folder, projects, patience);

  const [sick, ...fates] = names.map((name) => fateIn(results, name));
  if (sick.fate !== 'survived') {
    throw new Error(`the tests do not pass without a mutant: ${sick.fate}, ${sick.reason}`);
  }
  return fates;
}

async function unitProject(root) {
  const { default: config } = await import(pathToFileURL(join(root, 'jest.config.mjs')).href);
  return config.projects.find(({ displayName }) => displayName === 'unit');
}

function fateIn(results, name) {
  const files = results.filter(({ project }) => project === name);
  const failed = files.flatMap((file) => file.failed);
  if (failed.length > 0) return { fate: 'found', reason: failed[0] };
  if (files.length === 0) return { fate: 'no verdict', reason: 'no test file was finished in time' };
  const { message } = files.find((file) => file.message !== undefined) ?? {};
  if (message === undefined) return { fate: 'survived' };
  return { fate: CANNOT_RUN.test(message) ? 'broken' : 'found', reason: message.slice(0, 300) };
}
