import { HOSTILE_ARCHIVES } from './hostile-archives.data.js';
import { HOSTILE_PARTS } from './hostile-parts.data.js';
import type { HostileFile } from './hostile-file.js';
import { hostile } from './hostile-file.js';
import { DOCX_PARTS, jpgFile, pdfFile, pngFile } from './sound-files.js';
import { zipFile } from './zip-file.js';

const PROGRAM = Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1');
const ELF = Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1');
const OLD_WORD = Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const PAGE = '<!DOCTYPE html><html><script>fetch("/v1/session")</script></html>';
const LARGE = 10 * 1024 * 1024 + 1;

/** Everything that is no archive. */
const OTHERS = hostile([
  ['nothing', 'a.pdf', 'attachment-empty', () => ''],
  ['nothing, as text', 'a.txt', 'attachment-empty', () => ''],
  ['a byte too much', 'a.txt', 'attachment-too-large', () => Buffer.alloc(LARGE, 'a')],
  ['a PDF of eleven megabytes', 'a.pdf', 'attachment-too-large', () => pdfFile('x'.repeat(11 * 1024 * 1024))],
  ['no name', '', 'attachment-name-unusable', () => pdfFile()],
  ['a name of folders alone', '../../', 'attachment-name-unusable', () => pdfFile()],
  ['a name that is not seen', '\u202e\u200b', 'attachment-name-unusable', () => pdfFile()],
  ['a program', 'a.exe', 'attachment-type-not-taken', () => PROGRAM],
  ['a program behind a PDF’s name', 'a.pdf.exe', 'attachment-type-not-taken', () => PROGRAM],
  ['a program whose name is turned round', 'a\u202efdp.exe', 'attachment-type-not-taken', () => PROGRAM],
  ['a picture that is a program of the browser', 'a.svg', 'attachment-type-not-taken', () => SVG],
  ['a page', 'a.html', 'attachment-type-not-taken', () => PAGE],
  [
    'a document with macros under its own name',
    'a.docm',
    'attachment-type-not-taken',
    () => zipFile(DOCX_PARTS),
  ],
  ['an archive', 'a.zip', 'attachment-type-not-taken', () => zipFile(DOCX_PARTS)],
  ['an old document', 'a.doc', 'attachment-type-not-taken', () => OLD_WORD],
  ['a script', 'a.js', 'attachment-type-not-taken', () => 'alert(1)'],
  ['no ending', 'README', 'attachment-type-not-taken', () => 'words'],
  ['a program called a PDF', 'a.pdf', 'attachment-type-differs', () => PROGRAM],
  ['a program called a photograph', 'a.jpg', 'attachment-type-differs', () => ELF],
  ['a program called a workbook', 'a.xlsx', 'attachment-type-differs', () => PROGRAM],
  ['a program called a text', 'a.txt', 'attachment-type-differs', () => PROGRAM],
  ['an old document called a new one', 'a.docx', 'attachment-type-differs', () => OLD_WORD],
  ['a photograph called a PNG', 'a.png', 'attachment-type-differs', () => jpgFile()],
  ['a PNG called a photograph', 'a.jpg', 'attachment-type-differs', () => pngFile()],
  [
    'a PDF that begins later',
    'a.pdf',
    'attachment-type-differs',
    () => Buffer.concat([Buffer.from('\n'), pdfFile()]),
  ],
  ['a picture of the browser called a PNG', 'a.png', 'attachment-type-differs', () => SVG],
  ['a PDF without an end', 'a.pdf', 'attachment-damaged', () => pdfFile().subarray(0, -5)],
  ['nothing but the beginning of a PDF', 'a.pdf', 'attachment-damaged', () => '%PDF-1.7'],
  ['a photograph without an end', 'a.jpg', 'attachment-damaged', () => jpgFile().subarray(0, -2)],
  [
    'nothing but the beginning of a photograph',
    'a.jpg',
    'attachment-damaged',
    () => Buffer.from('ffd8ffd9', 'hex'),
  ],
  ['a PNG without an end', 'a.png', 'attachment-damaged', () => pngFile().subarray(0, -12)],
  [
    'a PNG with a chunk of four gigabytes',
    'a.png',
    'attachment-damaged',
    () => Buffer.concat([pngFile().subarray(0, 8), Buffer.from('ffffffff49484452', 'hex'), Buffer.alloc(9)]),
  ],
  [
    'a PNG that begins with something else',
    'a.png',
    'attachment-damaged',
    () => Buffer.concat([pngFile().subarray(0, 8), pngFile().subarray(33)]),
  ],
  ['a program behind a PNG', 'a.png', 'attachment-damaged', () => Buffer.concat([pngFile(), PROGRAM])],
  [
    'an archive behind a photograph',
    'a.jpg',
    'attachment-with-files-inside',
    () => Buffer.concat([jpgFile(), zipFile(DOCX_PARTS)]),
  ],
  [
    'an archive behind a PNG',
    'a.png',
    'attachment-with-files-inside',
    () => Buffer.concat([pngFile(), zipFile(DOCX_PARTS)]),
  ],
  ['a page within a PNG', 'a.png', 'attachment-with-scripts', () => pngFile('<SCRIPT>alert(1)</SCRIPT>')],
  [
    'a program of the server within a photograph',
    'a.jpg',
    'attachment-with-scripts',
    () => jpgFile('<?php system($_GET[0]);'),
  ],
  [
    'a page behind a PDF',
    'a.pdf',
    'attachment-with-scripts',
    () => Buffer.concat([pdfFile(), Buffer.from(PAGE)]),
  ],
  [
    'a script in a PDF',
    'a.pdf',
    'attachment-with-scripts',
    () => pdfFile('/AA << /S /JavaScript /JS (app.alert(1)) >>'),
  ],
  [
    'a script in a PDF, spelled in numbers',
    'a.pdf',
    'attachment-with-scripts',
    () => pdfFile('/S /J#61va#53cript'),
  ],
  [
    'a PDF that starts a program',
    'a.pdf',
    'attachment-with-scripts',
    () => pdfFile('/OpenAction << /S /Launch /F (cmd.exe) >>'),
  ],
  ['a PDF with files', 'a.pdf', 'attachment-with-scripts', () => pdfFile('/EmbeddedFiles 9 0 R')],
  ['a PDF that sends what is typed', 'a.pdf', 'attachment-with-scripts', () => pdfFile('/S /SubmitForm')],
  ['a PDF under a password', 'a.pdf', 'attachment-encrypted', () => pdfFile('/Encrypt 9 0 R')],
  ['a page called a text', 'a.txt', 'attachment-with-scripts', () => PAGE],
  ['a picture of the browser called a text', 'a.txt', 'attachment-with-scripts', () => ` \n${SVG}`],
  ['a table with a page in it', 'a.csv', 'attachment-with-scripts', () => `a,b\n1,"<script src=x>"\n`],
  ['a program of the shell', 'a.txt', 'attachment-with-scripts', () => '#!/bin/sh\nrm -rf ~\n'],
  ['a program of Windows', 'a.txt', 'attachment-with-scripts', () => '@echo off\r\ndel *.*\r\n'],
  ['text with an end in it', 'a.txt', 'attachment-type-differs', () => 'words\0more'],
  ['text that moves the cursor', 'a.csv', 'attachment-type-differs', () => 'a\u001b[2J,b\n'],
  [
    'text in halves of characters',
    'a.txt',
    'attachment-type-differs',
    () => Buffer.from([0x61, 0xff, 0xff, 0x62]),
  ],
]);

/** Every file that must be refused. */
export const HOSTILE_FILES: readonly HostileFile[] = [...OTHERS, ...HOSTILE_ARCHIVES, ...HOSTILE_PARTS];
