import { RefusedFileError } from './refused-file.error.js';

/** How far from the end a PDF may say that it ends. */
const TAIL = 1_024;

/** What makes a reader program act by itself. */
const ACTING = /\/(?:JavaScript|JS\s*[(<\d]|Launch|RichMedia|EmbeddedFiles?|XFA|SubmitForm|ImportData)\b/u;

/**
 * A PDF that is whole, and whose objects do nothing by themselves. What is packed into object streams is not unpacked:
 * a file that hides there is stopped by the reader program or by nobody.
 * @throws RefusedFileError
 */
export function inspectPdf(bytes: Buffer): void {
  if (!bytes.subarray(-TAIL).includes('%%EOF')) throw new RefusedFileError('attachment-damaged', 'no %%EOF');
  const objects = withoutStreams(bytes.toString('latin1')).replace(/#([0-9a-f]{2})/giu, (_, code: string) =>
    Buffer.from(code, 'hex').toString('latin1'),
  );
  if (ACTING.test(objects)) throw new RefusedFileError('attachment-with-scripts', 'an action in the PDF');
  if (/\/Encrypt\b/u.test(objects)) throw new RefusedFileError('attachment-encrypted', 'the PDF');
}

/** By hand and not by a pattern: a hostile file would make a pattern look through it once for every stream. */
function withoutStreams(text: string): string {
  const parts: string[] = [];
  for (let at = 0; ;) {
    const begin = text.indexOf('stream', at);
    const end = begin < 0 ? -1 : text.indexOf('endstream', begin);
    if (end < 0) return [...parts, text.slice(at)].join(' ');
    parts.push(text.slice(at, begin));
    at = end + 'endstream'.length;
  }
}
