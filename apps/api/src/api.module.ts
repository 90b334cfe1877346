import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { ROLE_LABELS } from '#libs/domain';
import { PersistenceModule } from '#libs/persistence';
import type { ApiConfig } from '#libs/platform';
import { AuthModule, ProblemModule } from '#libs/platform';
import { ApplicationModule } from './application.module.js';
import { databaseOf } from './database-of.js';
import { RolesFromDirectory } from './directory/roles-from-directory.js';
import { DEMO_FEATURES, FEATURES } from './features.data.js';

/** The api process: features over the application, the application over PostgreSQL. */
@Module({})
export class ApiModule {
  static forRoot(config: ApiConfig): DynamicModule {
    const { mode } = config;
    return {
      module: ApiModule,
      imports: [
        PersistenceModule.forRoot(databaseOf(config)),
        ApplicationModule.forRoot(config),
        ProblemModule.forRoot(ROLE_LABELS),
        AuthModule.forRoot(config, RolesFromDirectory),
        ...FEATURES,
        // in production the routes of the demonstration do not exist
        ...(mode === 'production' ? [] : DEMO_FEATURES),
      ],
    };
  }
}
