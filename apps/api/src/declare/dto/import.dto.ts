/** One reason why a table was not imported, or one thing worth knowing about a line. */
export class ImportIssueDto {
  line!: number;
  column?: number;
  code!: string;
  detail!: string;
  fix?: string;
}

/** What became of one table of the file. */
export class ImportedTableDto {
  title!: string;
  /** Null when the table could not be read so far. */
  projectName!: string | null;
  /** Line of the title in the file. */
  line!: number;
  ok!: boolean;
  /** The new table; or the existing one when it was declared already. */
  goalTableId!: string | null;
  version!: number | null;
  contentHash!: string | null;
  errors!: ImportIssueDto[];
  notices!: ImportIssueDto[];
}

/** What became of a file. */
export class ImportAnswerDto {
  encoding!: string;
  imported!: number;
  tables!: ImportedTableDto[];
  notices!: ImportIssueDto[];
}
