import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { hunt } from './mutants/hunt.mjs';
import { loadMutants, needServers } from './mutants/mutants-of.mjs';

/**
 * Plants the faults of test/mutants (or of the files named), each into the source as one project reads it, and runs
 * the tests that must find it. Prints one line a fault and a sum; fails when one survives or does not fit any more.
 * Usage: npm run mutants [-- <file or folder> …]
 * Faults whose tests speak to real servers stand in test/mutants/database; for those this program runs inside
 * `npm test`, which has the servers.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const paths = process.argv.length > 2 ? process.argv.slice(2) : [join(ROOT, 'test/mutants')];

// leaving by exit stops jest and clears what it has translated away
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const mutants = (await Promise.all(paths.map((path) => loadMutants(resolve(path))))).flat();
if (needServers(mutants) && !process.env.PIFU_TEST_SERVERS) {
  const words = [join(ROOT, 'deploy/local/test.mjs'), 'integration', 'planted-faults'];
  const env = { ...process.env, PIFU_MUTANTS: paths.map((path) => resolve(path)).join(delimiter) };
  process.exit(spawnSync(process.execPath, words, { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1);
}
const hunted = await hunt(ROOT, mutants);

for (const { mutant, fate, reason } of hunted) {
  console.log(`${fate === 'found' ? '✔' : '✘'} ${mutant.file}: ${mutant.why}: ${fate}`);
  if (fate !== 'survived') console.log(reason.replace(/^(?=.)/gmu, '    '));
}
const found = hunted.filter(({ fate }) => fate === 'found').length;
console.log(`${found} of ${mutants.length} planted faults found`);
process.exitCode = found === mutants.length && found > 0 ? 0 : 1;
