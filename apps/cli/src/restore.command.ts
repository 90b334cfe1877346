import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupManifest } from '#libs/persistence';
import { migrate, restoreBackup } from '#libs/persistence';
import { Command, CommandRunner, Option } from 'nest-commander';
import { attachmentFolderOf } from '#libs/platform';
import { copyAttachments } from './copy-attachments.js';
import { asMigrator, asSuperuser, cliConfig } from './options.js';

/** `pifu restore --from FOLDER`: fills a freshly migrated database, all or nothing. */
@Command({ name: 'restore', description: '恢复到新建的空库 restore into a freshly migrated database' })
export class RestoreCommand extends CommandRunner {
  async run(_: string[], { from }: { readonly from: string }): Promise<void> {
    const file = join(from, 'manifest.json');
    if (!existsSync(file)) {
      throw new Error(`没有 manifest.json：备份没有完成 no manifest: the backup was broken off (${from})`);
    }
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
    const config = cliConfig();
    await restoreBackup(asSuperuser(config), manifest, (name) => createReadStream(join(from, name)));
    copyAttachments(join(from, 'attachments'), attachmentFolderOf(config));
    // in another cluster transaction ids start anew: the record goes on in the next epoch
    await migrate(asMigrator(config));
    process.stdout.write(
      `已恢复 restored: ${manifest.takenAt}，请执行 pifu record verify 核对 now verify the record\n`,
    );
  }

  @Option({ flags: '--from <folder>', description: '备份目录 folder of the backup', required: true })
  parseFrom(value: string): string {
    return value;
  }
}
