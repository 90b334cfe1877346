import { createHash, randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Entropy, REQUEST_PROVIDERS } from '#libs/application';
import { PersistenceModule } from '#libs/persistence';
import { v7 } from 'uuid';
import type { FreshDatabase } from './fresh-database.js';

@Injectable()
class NodeEntropy extends Entropy {
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

/** The application over a real database, without HTTP: what an integration test drives. */
export async function applicationOver(database: FreshDatabase): Promise<INestApplicationContext> {
  @Module({
    imports: [PersistenceModule.forRoot(database.as('app'))],
    providers: [{ provide: Entropy, useClass: NodeEntropy }, ...REQUEST_PROVIDERS],
  })
  class ApplicationUnderTest {}
  return NestFactory.createApplicationContext(ApplicationUnderTest, { logger: ['error'] });
}
