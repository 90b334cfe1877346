import { Module } from '@nestjs/common';
import { ActingModule } from '../acting/acting.module.js';
import { ContentMapper } from './content.mapper.js';
import { DeclarationsController } from './declarations.controller.js';
import { FormsController } from './forms.controller.js';
import { GoalTableImport } from './goal-table-import.js';
import { GoalTablesController } from './goal-tables.controller.js';
import { ImportsController } from './imports.controller.js';
import { SubmissionsController } from './submissions.controller.js';

/** 填报与送审: tables, their content, imports, forms and submissions over HTTP. */
@Module({
  imports: [ActingModule],
  controllers: [
    GoalTablesController,
    DeclarationsController,
    SubmissionsController,
    ImportsController,
    FormsController,
  ],
  providers: [ContentMapper, GoalTableImport],
  exports: [ContentMapper],
})
export class DeclareModule {}
