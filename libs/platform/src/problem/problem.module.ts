import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ProblemFilter } from './problem.filter.js';
import { ProblemWriter } from './problem-writer.js';
import { strictValidation } from './validation.pipe.js';

/** Strict input and problem+json for the whole process. */
@Module({})
export class ProblemModule {
  /** @param roleLabels how the offices of the district are called */
  static forRoot(roleLabels: Readonly<Record<string, string>>): DynamicModule {
    return {
      module: ProblemModule,
      global: true,
      providers: [
        { provide: ProblemWriter, useValue: new ProblemWriter(roleLabels) },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: strictValidation },
      ],
      exports: [ProblemWriter],
    };
  }
}
