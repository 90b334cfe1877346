import { RefusedFileError } from './refused-file.error.js';

/** Everything that no text holds; tab, line feed, carriage return and form feed may stay. */
const CONTROL = /[^\P{Cc}\t\n\f\r\u0080-\u009f]/u;
const SCRIPT_LINE = /^(?:#!|@echo\b)/iu;
const MARKUP = /^\s*<(?:\?xml|!doctype|html|svg|script)|<(?:script|iframe|object|embed|\?php)\b/iu;

/**
 * Text as people write it, in UTF-8 or GB 18030.
 * @throws RefusedFileError
 */
export function inspectText(bytes: Buffer): void {
  const text = decoded(bytes);
  if (text === null || CONTROL.test(text))
    throw new RefusedFileError('attachment-type-differs', 'not a text');
  if (SCRIPT_LINE.test(text) || MARKUP.test(text))
    throw new RefusedFileError('attachment-with-scripts', 'a program');
}

function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next encoding may fit
    }
  }
  return null;
}
