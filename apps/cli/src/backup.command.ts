import { createWriteStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupManifest, PersistenceOptions } from '#libs/persistence';
import { writeBackup } from '#libs/persistence';
import { Command, CommandRunner, Option } from 'nest-commander';
import { attachmentFolderOf } from '#libs/platform';
import { copyAttachments } from './copy-attachments.js';
import { asSuperuser, cliConfig } from './options.js';

/** `pifu backup --out FOLDER`: every row of every district out of one snapshot, readable by its owner alone. */
@Command({ name: 'backup', description: '备份 copy everything into a new folder' })
export class BackupCommand extends CommandRunner {
  async run(_: string[], { out }: { readonly out: string }): Promise<void> {
    const config = cliConfig();
    const options = asSuperuser(config);
    if (existsSync(out)) throw new Error(`目录已存在 the folder exists already: ${out}`);
    const manifest = await written(out, options);
    copyAttachments(attachmentFolderOf(config), join(out, 'attachments'));
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    process.stdout.write(
      `已备份 backed up: ${String(manifest.tables.length)} 张表 tables, ${String(rows)} 行 rows\n`,
    );
  }

  @Option({ flags: '--out <folder>', description: '新目录 a new folder', required: true })
  parseOut(value: string): string {
    return value;
  }
}

/** What was broken off is taken away: it would only stand in the way of the next attempt. */
async function written(out: string, options: PersistenceOptions): Promise<BackupManifest> {
  mkdirSync(out, { recursive: true, mode: 0o700 });
  try {
    const manifest = await writeBackup(options, (file) =>
      createWriteStream(join(out, file), { mode: 0o600 }),
    );
    writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 2), { mode: 0o600 });
    return manifest;
  } catch (error) {
    rmSync(out, { recursive: true });
    throw error;
  }
}
