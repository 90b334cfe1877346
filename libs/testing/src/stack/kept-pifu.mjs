import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The built command line in a process that is kept: what a command needs is loaded once, its own first module anew for
 * every command. A command has ended when it leaves, or when nothing is left to do, as in a process of its own: one
 * that leaves a connection open does not end here either.
 */
const PROGRAM = resolve('dist/apps/cli/src/main.js');

/** Thrown where a process of its own would be gone. */
class Left extends Error {}

let runs = 0;
let running = null;

function take(stream) {
  return (text) => {
    if (running !== null && running.left === undefined) running[stream] += String(text);
    return true;
  };
}

process.stdout.write = take('out');
process.stderr.write = take('err');
process.exit = (code) => {
  if (running !== null) running.left ??= Number(code ?? process.exitCode ?? 0);
  throw new Left();
};
process.on('unhandledRejection', (error) => {
  if (!(error instanceof Left)) throw error;
});

process.on('message', ({ words, environment }) => {
  running = { out: '', err: '', left: undefined };
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, environment);
  process.argv = [process.argv[0], PROGRAM, ...words];
  process.exitCode = undefined;
  process.channel.unref();
  runs += 1;
  void import(`${pathToFileURL(PROGRAM).href}?run=${runs}`);
});

process.on('beforeExit', () => {
  if (running === null) return;
  const { out, err, left } = running;
  running = null;
  process.channel.ref();
  process.send({ code: left ?? Number(process.exitCode ?? 0), out, err });
});
