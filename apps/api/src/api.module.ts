import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { ROLE_LABELS } from '#libs/domain';
import { PersistenceModule } from '#libs/persistence';
import type { ApiConfig } from '#libs/platform';
import { AuthModule, ProblemModule } from '#libs/platform';
import { ApplicationModule } from './application.module.js';
import { DeclareModule } from './declare/declare.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { RolesFromDirectory } from './directory/roles-from-directory.js';
import { NoticesModule } from './notices/notices.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { PublicModule } from './public/public.module.js';
import { PublishModule } from './publish/publish.module.js';
import { RecordModule } from './record/record.module.js';
import { SessionModule } from './session/session.module.js';
import { TasksModule } from './tasks/tasks.module.js';

const FEATURES = [
  DeclareModule,
  TasksModule,
  PublishModule,
  DirectoryModule,
  RecordModule,
  NoticesModule,
  PublicModule,
  SessionModule,
  OperationsModule,
];

/** The api process: features over the application, the application over PostgreSQL. */
@Module({})
export class ApiModule {
  static forRoot(config: ApiConfig): DynamicModule {
    const { dbHost: host, dbPort: port, dbName: database, dbAppPassword, mode } = config;
    const password = dbAppPassword.reveal();
    return {
      module: ApiModule,
      imports: [
        PersistenceModule.forRoot({ host, port, database, role: 'pifu_app', password }),
        ApplicationModule,
        ProblemModule.forRoot(ROLE_LABELS),
        AuthModule.forRoot(config, RolesFromDirectory),
        ...FEATURES,
        // in production the routes of the demonstration do not exist
        ...(mode === 'production' ? [] : [DemoModule]),
      ],
    };
  }
}
