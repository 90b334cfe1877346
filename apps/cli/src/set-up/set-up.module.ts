import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { Today } from '#libs/application';
import type { PersistenceOptions } from '#libs/persistence';
import { PersistenceModule } from '#libs/persistence';
import { PasswordHasher } from '#libs/platform';

/** What setting up needs: the database, the day, and how passwords are kept. */
@Module({})
export class SetUpModule {
  static forRoot(options: PersistenceOptions): DynamicModule {
    return {
      module: SetUpModule,
      imports: [PersistenceModule.forRoot(options)],
      providers: [PasswordHasher, Today],
      exports: [PasswordHasher, Today],
    };
  }
}
