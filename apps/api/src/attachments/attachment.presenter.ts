import type { Attachment } from '#libs/domain';
import { ATTACHMENT_TYPES } from '#libs/domain';
import type { AttachmentDto } from './attachments.dto.js';

/** A file that has come in, as it is shown. */
export function presentAttachment({ id, name, type, size, sha256, uploadedAt }: Attachment): AttachmentDto {
  return { id, name, type, mediaType: ATTACHMENT_TYPES[type].mediaType, size, sha256, uploadedAt };
}

/** Saved and never shown, under its own name; clients that know ASCII only save it under its type. */
export function dispositionOf({ name, type }: Pick<Attachment, 'name' | 'type'>): string {
  const spelled = encodeURIComponent(name).replace(/['()*]/gu, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return `attachment; filename="attachment.${type}"; filename*=UTF-8''${spelled}`;
}
