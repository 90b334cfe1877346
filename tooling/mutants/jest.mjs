import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPORTER = fileURLToPath(new URL('report.mjs', import.meta.url));

/** Runs the projects in one jest; answers the test files that it finished, as tooling/mutants/report.mjs writes them. */
export async function runJest(root, folder, projects, patience) {
  const [config, file] = [join(folder, 'jest.config.json'), join(folder, 'report.jsonl')];
  writeFileSync(config, JSON.stringify({ projects, testTimeout: 60_000, reporters: [[REPORTER, { file }]] }));
  const words = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')];
  const complaint = await finished(
    [...words, '--config', config, '--maxWorkers=2', '--watchman=false'],
    root,
    patience,
  );
  if (!existsSync(file)) throw new Error(`jest finished no test file: ${complaint}`);
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** Jest in a process group of its own: a worker that loops for ever does not hear that its parent has gone. */
function finished(words, cwd, patience) {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, words, {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const stop = () => process.kill(-child.pid, 'SIGKILL');
  const give = setTimeout(stop, patience);
  process.prependOnceListener('exit', stop);
  const said = [];
  child.stderr.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', () => {
      clearTimeout(give);
      process.off('exit', stop);
      resolve(Buffer.concat(said).toString('utf8').slice(-2000));
    });
  });
}
