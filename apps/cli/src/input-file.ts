import { readFileSync } from 'node:fs';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件 there is no such file',
  EISDIR: '这是文件夹 it is a folder',
  EACCES: '没有权限 permission denied',
};

/** A file named on the command line cannot be read; the message says which and why. */
export class InputFileError extends Error {
  constructor(path: string, code: string) {
    super(`读不到文件 cannot read ${path}：${REASONS[code] ?? code}`);
    this.name = 'InputFileError';
  }
}

/** @throws InputFileError in words, where Node would only give a code */
export function readInputFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputFileError(path, (error as NodeJS.ErrnoException).code ?? '');
  }
}
