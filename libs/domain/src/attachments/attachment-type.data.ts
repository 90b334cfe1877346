/** What a file that is taken has to be, by the words of the record: its media type and how its name may end. */
export const ATTACHMENT_TYPES = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  jpg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  ofd: { mediaType: 'application/ofd', endings: ['ofd'] },
  txt: { mediaType: 'text/plain', endings: ['txt'] },
  csv: { mediaType: 'text/csv', endings: ['csv'] },
} as const satisfies Readonly<
  Record<string, { readonly mediaType: string; readonly endings: readonly string[] }>
>;

/** One of {@link ATTACHMENT_TYPES}. */
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

/** No attachment is larger, in bytes. */
export const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

/** What a name promises by its ending; null for an ending that is not taken. */
export function typeOfName(name: string): AttachmentType | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  for (const [type, { endings }] of Object.entries(ATTACHMENT_TYPES)) {
    if (endings.some((one) => one === ending)) return type as AttachmentType;
  }
  return null;
}
