import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DispatcherModule } from '#libs/persistence';
import type { FreshDatabase } from './fresh-database.js';

/** The dispatcher's store over a real database, as the worker has it. */
export async function dispatcherOver(database: FreshDatabase): Promise<INestApplicationContext> {
  @Module({ imports: [DispatcherModule.forRoot(database.as('dispatcher'))] })
  class DispatcherUnderTest {}
  return NestFactory.createApplicationContext(DispatcherUnderTest, { logger: ['error'] });
}
