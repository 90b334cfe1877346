import 'reflect-metadata';
import { ConfigError, loadConfig, WorkerConfig } from '#libs/platform';
import { createWorker } from './create-worker.js';

/** Reads the configuration and works until asked to stop; a wrong configuration is told whole before anything starts. */
async function main(): Promise<void> {
  await createWorker(loadConfig(WorkerConfig));
  process.stdout.write('worker is at work\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});
