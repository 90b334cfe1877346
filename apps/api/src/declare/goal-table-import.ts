import { Injectable } from '@nestjs/common';
import { DirectoryQuery, Entropy, NotFoundError } from '#libs/application';
import type { AcceptedTable, ImportedTable } from '#libs/documents';
import { importGoalTables } from '#libs/documents';
import { ProblemError, ProblemWriter } from '#libs/platform';
import type { Act } from '../acting/act.js';
import { ActionRunner } from '../acting/action-runner.js';
import type { ImportAnswerDto, ImportedTableDto } from './dto/import.dto.js';
import { placeOfIssue, presentIssue, presentNotice } from './import.presenter.js';

/** Declares every table of a file for the unit that the table names: each is one command of its own. */
@Injectable()
export class GoalTableImport {
  constructor(
    private readonly runner: ActionRunner,
    private readonly directory: DirectoryQuery,
    private readonly entropy: Entropy,
    private readonly writer: ProblemWriter,
  ) {}

  /** @throws ProblemError `import-unreadable` when the file as a whole has no table */
  async run(act: Act, bytes: Uint8Array): Promise<ImportAnswerDto> {
    const read = importGoalTables(bytes, { newId: () => this.entropy.newId() });
    if (!read.ok) throw new ProblemError('import-unreadable', { errors: read.errors.map(placeOfIssue) });
    const tables: ImportedTableDto[] = [];
    for (const [index, table] of read.tables.entries()) {
      tables.push(await this.declare(partOf(act, index), table));
    }
    return {
      encoding: read.encoding,
      imported: tables.filter((table) => table.ok).length,
      tables,
      notices: read.notices.map((notice) => presentNotice(notice, act.language)),
    };
  }

  private async declare(act: Act, table: ImportedTable): Promise<ImportedTableDto> {
    const { title, line } = table;
    const projectName = table.ok ? table.content.projectName : null;
    const nothing = {
      title,
      projectName,
      line,
      ok: false,
      goalTableId: null,
      version: null,
      contentHash: null,
      notices: [],
    };
    if (!table.ok) {
      return { ...nothing, errors: table.errors.map((issue) => presentIssue(issue, act.language)) };
    }
    const notices = table.notices.map((notice) => presentNotice(notice, act.language));
    try {
      const { goalTableId, version, contentHash } = await this.draft(act, table);
      return { title, projectName, line, ok: true, goalTableId, version, contentHash, errors: [], notices };
    } catch (error) {
      const { code, detail, fix, status, ...rest } = this.explain(error, act);
      if (status >= 500) throw error;
      const goalTableId = code === 'already-declared' ? String(rest['goalTableId']) : null;
      return { ...nothing, goalTableId, notices, errors: [{ line, code, detail, fix }] };
    }
  }

  private async draft(act: Act, { content }: AcceptedTable) {
    const unit = await this.directory.unitByName(act.session.tenantId, content.unitName);
    if (unit === null) throw new NotFoundError('unit', content.unitName);
    const command = { type: 'draft', unitId: unit.id, occasion: 'initial', content } as const;
    return this.runner.run(act, { goalTableId: null, command });
  }

  private explain(error: unknown, { language, session, correlationId }: Act) {
    return this.writer.explain(error, { language, personId: session.personId }, correlationId);
  }
}

/** Each table is remembered by itself, so that a repeated file repeats nothing. */
function partOf(act: Act, index: number): Act {
  const { route, key, fingerprint } = act.idempotency;
  return { ...act, idempotency: { route, key: `${key}#${String(index)}`, fingerprint } };
}
