import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Policy } from '#libs/platform';
import type { Act } from '../acting/act.js';
import { TakesCommand, TheAct } from '../acting/act.decorator.js';
import { ImportAnswerDto } from './dto/import.dto.js';
import { GoalTableImport } from './goal-table-import.js';

/** Official texts in. */
@Controller('v1/goal-table-imports')
export class ImportsController {
  constructor(private readonly imports: GoalTableImport) {}

  /** Declares the tables of a text file; each succeeds or fails by itself. */
  @Post()
  @HttpCode(200)
  @Policy('declarer')
  @TakesCommand({ ifMatch: false })
  @ApiConsumes('text/plain', 'application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  run(@TheAct() act: Act, @Body() bytes: Buffer | undefined): Promise<ImportAnswerDto> {
    return this.imports.run(act, bytes ?? new Uint8Array());
  }
}
