import { keptFiles } from '#libs/persistence';
import type { CliConfig } from '#libs/platform';
import { attachmentFolderOf, attachmentStoreOf } from '#libs/platform';
import { asApplication } from '../options.js';
import type { Symptom } from './symptom.js';

/** Whether every attachment still has its file, and the file is what was handed in. */
export async function attachmentSymptoms(config: CliConfig): Promise<readonly Symptom[]> {
  const store = attachmentStoreOf(config);
  const files = await keptFiles(asApplication(config));
  const lost: string[] = [];
  for (const { tenantId, sha256 } of files) {
    if ((await store.read(tenantId, sha256)) === null) lost.push(sha256);
  }
  const whole = `附件 attachments: ${String(files.length)}`;
  const named = lost.slice(0, 3).map((sha256) => sha256.slice(0, 12));
  const fix = `请从备份恢复 ${attachmentFolderOf(config)}。Restore the folder from the backup.`;
  return lost.length === 0
    ? [{ what: whole, good: true, fix: '' }]
    : [
        {
          what: `${whole}，缺失或被改动 missing or altered: ${String(lost.length)} (${named.join(' ')})`,
          good: false,
          fix,
        },
      ];
}
