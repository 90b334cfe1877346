import { relationsOf } from './office-relations.js';
import { RefusedFileError } from './refused-file.error.js';

/** What the path of a part alone gives away. */
const BY_PATH: readonly (readonly [RegExp, ConstructorParameters<typeof RefusedFileError>[0]])[] = [
  [/vba|macrosheets?\/|activex|dialogsheets\//iu, 'attachment-with-macros'],
  [/externallinks?\//iu, 'attachment-with-links'],
  [
    /embeddings?\/|oleobject|afchunk|\.(?:zip|docx|xlsx|pptx|rar|7z|exe|dll|js|vbs|bat|cmd|ps1|lnk|html?|svg|swf|jar)$/iu,
    'attachment-with-files-inside',
  ],
];

/** Settings of a printer are the one kind of part that is not XML, no picture, and harmless. */
const BINARY = /\.bin$/iu;
const PRINTER = /printersettings\d*\.bin$/iu;

const MARKUP = /\.(?:xml|rels|vml)$/iu;
const DECLARED_ENCODING = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/u;
const DOCTYPE = /<!(?:doctype|entity)/iu;
const HARMLESS_TARGET = /^(?:https?:\/\/|mailto:)/iu;
const PROGRAMS = ['MZ', '\x7fELF', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '#!'];

/**
 * Looks at one part of an office file, by its path and by what is in it.
 * @throws RefusedFileError
 */
export function inspectPart(path: string, content: Buffer): void {
  const found = BY_PATH.find(([pattern]) => pattern.test(path));
  if (found !== undefined) throw new RefusedFileError(found[1], path);
  if (BINARY.test(path) && !PRINTER.test(path)) throw new RefusedFileError('attachment-with-macros', path);
  const beginning = content.toString('latin1', 0, 4);
  if (PROGRAMS.some((one) => beginning.startsWith(one)))
    throw new RefusedFileError('attachment-with-files-inside', path);
  if (MARKUP.test(path) || path.endsWith('[Content_Types].xml')) inspectMarkup(path, content);
}

function inspectMarkup(path: string, content: Buffer): void {
  const text = content.toString('utf8').replace(/^\ufeff/u, '');
  const encoding = DECLARED_ENCODING.exec(text)?.[1] ?? 'utf-8';
  // in another encoding the words that are looked for would be spelled differently
  if (!/^\s*</u.test(text) || text.includes('\0') || !/^(?:utf-8|us-ascii)$/iu.test(encoding)) {
    throw new RefusedFileError('attachment-damaged', `${path}: ${encoding}`);
  }
  if (DOCTYPE.test(text)) throw new RefusedFileError('attachment-with-doctype', path);
  if (/macroenabled|vbaproject/iu.test(text) && /content_types|\.rels$/iu.test(path)) {
    throw new RefusedFileError('attachment-with-macros', path);
  }
  if (/ddeauto/iu.test(text)) throw new RefusedFileError('attachment-with-links', path);
  if (path.endsWith('.rels')) inspectRelations(path, text);
}

/** Links that a reader follows with his own hand may stay; whatever the program would fetch by itself may not. */
function inspectRelations(path: string, text: string): void {
  for (const { type, target, mode } of relationsOf(path, text)) {
    const harmless = type.endsWith('/hyperlink') && HARMLESS_TARGET.test(target);
    if (mode === 'external' && !harmless)
      throw new RefusedFileError('attachment-with-links', `${path}: ${target}`);
  }
}
