import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtraModels, getSchemaPath } from '@nestjs/swagger';
import { Entropy } from '#libs/application';
import { importGoalTables } from '#libs/documents';
import type { Reader } from '#libs/platform';
import { Policy, ProblemError, strictValidation } from '#libs/platform';
import { TheReader } from '../acting/reader.decorator.js';
import { ContentMapper } from '../declare/content.mapper.js';
import { placeOfIssue, presentNotice } from '../declare/import.presenter.js';
import { presentCheck, presentFileCheck } from './check.presenter.js';
import { CheckAnswerDto, CheckDto } from './dto/check.dto.js';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;

/** 系统校验 of what has not been declared yet. */
@Controller('v1/checks')
@ApiExtraModels(CheckDto)
export class ChecksController {
  private readonly typed = strictValidation();

  constructor(
    private readonly mapper: ContentMapper,
    private readonly entropy: Entropy,
  ) {}

  /** Checks a content as typed, or the tables of a text file; stores nothing, so no key is asked for. */
  @Post()
  @HttpCode(200)
  @Policy('signed-in')
  @ApiConsumes('application/json', 'text/plain', 'application/octet-stream')
  @ApiBody({ schema: { oneOf: [{ $ref: getSchemaPath(CheckDto) }, FILE.schema] } })
  async check(@TheReader() reader: Reader, @Body() body: unknown): Promise<CheckAnswerDto> {
    return Buffer.isBuffer(body) ? this.file(body, reader) : this.content(body, reader);
  }

  private async content(body: unknown, { language }: Reader): Promise<CheckAnswerDto> {
    const dto = (await this.typed.transform(body ?? {}, { type: 'body', metatype: CheckDto })) as CheckDto;
    const content = this.mapper.contentOf(dto.content);
    return { tables: [presentCheck(content, language, dto.occasion)], notices: [] };
  }

  private file(bytes: Buffer, { language }: Reader): CheckAnswerDto {
    const read = importGoalTables(bytes, { newId: () => this.entropy.newId() });
    if (!read.ok) throw new ProblemError('import-unreadable', { errors: read.errors.map(placeOfIssue) });
    return {
      tables: read.tables.map((table) => presentFileCheck(table, language)),
      notices: read.notices.map((notice) => presentNotice(notice, language)),
    };
  }
}
