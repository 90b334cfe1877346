import { join } from 'node:path';
import type { StoreConfig } from '../config/store.config.js';
import { LocalAttachmentStore } from './local-attachment.store.js';

/** Where the attachments of this installation lie. */
export function attachmentFolderOf({
  attachmentDir,
  dataDir,
}: Pick<StoreConfig, 'attachmentDir' | 'dataDir'>): string {
  return attachmentDir ?? join(dataDir, 'attachments');
}

/** The attachments of this installation. */
export function attachmentStoreOf(
  config: Pick<StoreConfig, 'attachmentDir' | 'dataDir'>,
): LocalAttachmentStore {
  return new LocalAttachmentStore(attachmentFolderOf(config));
}
