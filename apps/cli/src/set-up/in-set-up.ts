import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SetUpModule } from './set-up.module.js';
import { asApplication, cliConfig } from '../options.js';

/** Runs work over the database as the application, and closes it whatever happens. */
export async function inSetUp<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const module = SetUpModule.forRoot(asApplication(cliConfig()));
  const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
