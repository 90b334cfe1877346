import { Module } from '@nestjs/common';
import { BackupCommand } from './backup.command.js';
import { CalendarCommand } from './calendar.command.js';
import { CheckCommand } from './check.command.js';
import { DemoCommand } from './demo.command.js';
import { DistrictCommand } from './district.command.js';
import { DoctorCommand } from './doctor.command.js';
import { EvaluateCommand } from './evaluate.command.js';
import { ExportCommand } from './export.command.js';
import { ImportCommand } from './import.command.js';
import { JobCommand } from './job.command.js';
import { MigrateCommand } from './migrate.command.js';
import { RemindCommand } from './remind.command.js';
import { MonitorCommand } from './monitor.command.js';
import { PeopleCommand } from './people.command.js';
import { QueueCommand } from './queue.command.js';
import { RecordCommand } from './record.command.js';
import { RestoreCommand } from './restore.command.js';
import { StoryCommand } from './story.command.js';
import { UnitCommand } from './unit.command.js';
import { UserCommand } from './user.command.js';

/** The commands of `pifu`. */
@Module({
  providers: [
    BackupCommand,
    CalendarCommand,
    CheckCommand,
    DemoCommand,
    DistrictCommand,
    DoctorCommand,
    EvaluateCommand,
    ExportCommand,
    ImportCommand,
    JobCommand,
    MigrateCommand,
    MonitorCommand,
    PeopleCommand,
    QueueCommand,
    RemindCommand,
    RecordCommand,
    RestoreCommand,
    StoryCommand,
    UnitCommand,
    UserCommand,
  ],
})
export class CliModule {}
