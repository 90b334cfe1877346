/** Why a backup was not restored; nothing has been changed then. */
export type RestoreRefusal = 'not-empty' | 'other-schema' | 'incomplete';

const WORDS: Readonly<Record<RestoreRefusal, string>> = {
  'not-empty':
    '目标库已有数据，只能恢复到新建的空库。The database has districts already: restore into a freshly migrated one.',
  'other-schema':
    '数据库结构与备份不同，请用生成备份的同一版本 Pifu 先执行 migrate。Migrate with the very version that made the backup.',
  incomplete: '备份文件不完整 the backup is incomplete',
};

/** The backup was not restored. */
export class RestoreRefusedError extends Error {
  constructor(
    readonly code: RestoreRefusal,
    readonly table: string | null = null,
  ) {
    super(table === null ? WORDS[code] : `${WORDS[code]}: ${table}`);
  }
}
