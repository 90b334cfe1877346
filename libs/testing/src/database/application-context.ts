import { createHash, randomBytes } from 'node:crypto';
import type { INestApplicationContext, Provider } from '@nestjs/common';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Entropy, REQUEST_PROVIDERS } from '#libs/application';
import { PersistenceModule } from '#libs/persistence';
import { v7 } from 'uuid';
import type { FreshDatabase } from './fresh-database.js';

/** Ids, salts and hashes as the processes make them. */
@Injectable()
export class NodeEntropy extends Entropy {
  newId(): string {
    return v7();
  }
  newSalt(): string {
    return randomBytes(16).toString('hex');
  }
  sha256(text: string): string {
    return createHash('sha256').update(text).digest('hex');
  }
}

/**
 * The application over a real database, without HTTP: what an integration test drives.
 * @param instead providers that take the place of the usual ones
 */
export async function applicationOver(
  database: Pick<FreshDatabase, 'as'>,
  instead: readonly Provider[] = [],
): Promise<INestApplicationContext> {
  @Module({
    imports: [PersistenceModule.forRoot(database.as('app'))],
    providers: [{ provide: Entropy, useClass: NodeEntropy }, ...REQUEST_PROVIDERS, ...instead],
  })
  class ApplicationUnderTest {}
  return NestFactory.createApplicationContext(ApplicationUnderTest, { logger: ['error'] });
}
