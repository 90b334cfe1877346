import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { assertClockIsReal } from '#libs/persistence';
import type { WorkerConfig } from '#libs/platform';
import { armFaults, loggerOptions, NestLogger } from '#libs/platform';
import { pino } from 'pino';
import { WorkerModule } from './worker.module.js';

/**
 * Builds and starts the worker.
 * @throws Error in production when the clock of this database has ever been moved
 */
export async function createWorker(config: WorkerConfig): Promise<INestApplicationContext> {
  const { mode, dbHost: host, dbPort: port, dbName: database, dbAppPassword } = config;
  if (mode === 'production') {
    await assertClockIsReal({ host, port, database, role: 'pifu_app', password: dbAppPassword.reveal() });
  }
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
    logger: new NestLogger(pino(loggerOptions(mode))),
    abortOnError: false,
  });
  armFaults(app, config);
  app.enableShutdownHooks();
  return app;
}
