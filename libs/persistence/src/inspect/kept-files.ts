import { withClient } from '../backup/with-client.js';
import type { PersistenceOptions } from '../persistence.options.js';

/** A file that an attachment of a district stands for. */
export interface KeptFile {
  readonly tenantId: string;
  readonly sha256: string;
}

/**
 * Every file that should be there, one district after the other, as the application sees them.
 * @throws Error when the database cannot be reached
 */
export function keptFiles(options: PersistenceOptions): Promise<readonly KeptFile[]> {
  return withClient(options, async (client) => {
    const { rows: districts } = await client.query<{ tenantId: string }>(
      'SELECT tenant_id AS "tenantId" FROM pifu.list_districts()',
    );
    const files: KeptFile[] = [];
    for (const { tenantId } of districts) {
      await client.query("SELECT set_config('pifu.tenant', $1, false)", [tenantId]);
      const { rows } = await client.query<KeptFile>(FILES, [tenantId]);
      files.push(...rows);
    }
    return files;
  });
}

const FILES = `SELECT DISTINCT tenant_id AS "tenantId", sha256 FROM pifu.attachment
  WHERE tenant_id = $1 AND forgotten_at IS NULL ORDER BY sha256`;
