import { Module } from '@nestjs/common';
import { CheckCommand } from './check.command.js';
import { DemoCommand } from './demo.command.js';
import { DoctorCommand } from './doctor.command.js';
import { ExportCommand } from './export.command.js';
import { ImportCommand } from './import.command.js';
import { MigrateCommand } from './migrate.command.js';
import { StoryCommand } from './story.command.js';
import { UserCommand } from './user.command.js';

/** The commands of `pifu`. */
@Module({
  providers: [
    CheckCommand,
    DemoCommand,
    DoctorCommand,
    ExportCommand,
    ImportCommand,
    MigrateCommand,
    StoryCommand,
    UserCommand,
  ],
})
export class CliModule {}
