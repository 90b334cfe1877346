import type { DynamicModule } from '@nestjs/common';
import { Global, Module } from '@nestjs/common';
import { DispatcherStore } from '#libs/application';
import { dataSourceOf } from '../data-source.js';
import type { PersistenceOptions } from '../persistence.options.js';
import { DispatcherPool } from './dispatcher-pool.js';
import { PgDispatcherStore } from './pg-dispatcher.store.js';

/** The dispatcher's store over a small pool of its own role; only the worker needs it. */
@Global()
@Module({})
export class DispatcherModule {
  static forRoot(options: PersistenceOptions): DynamicModule {
    const pool = {
      provide: DispatcherPool,
      useFactory: async () => new DispatcherPool(await dataSourceOf(options).initialize()),
    };
    const store = { provide: DispatcherStore, useClass: PgDispatcherStore };
    return { module: DispatcherModule, providers: [pool, store], exports: [DispatcherStore] };
  }

  constructor(private readonly pool: DispatcherPool) {}

  /** The pool is closed after everything that used it. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }
}
