import { RefusedFileError } from './refused-file.error.js';

/** One relation of a part to another part, or to something outside of the file. */
export interface OfficeRelation {
  readonly type: string;
  readonly target: string;
  readonly mode: string;
}

const TAG = /^(?:[\w.-]+:)?Relationship\s/u;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** No relation of an honest file is this long. */
const LONGEST = 10_000;

/**
 * The relations that a `.rels` part names.
 * @throws RefusedFileError for one that is spelled round about, since nobody does that without a reason
 */
export function relationsOf(path: string, text: string): readonly OfficeRelation[] {
  return text
    .split('<')
    .filter((piece) => TAG.test(piece))
    .map((piece) => {
      if (piece.length > LONGEST || piece.includes('&#'))
        throw new RefusedFileError('attachment-with-links', path);
      const attributes = new Map<string, string>();
      for (const [, name = '', double, single = ''] of piece.matchAll(ATTRIBUTE)) {
        attributes.set(name.toLowerCase(), (double ?? single).trim());
      }
      return {
        type: attributes.get('type') ?? '',
        target: attributes.get('target') ?? '',
        mode: (attributes.get('targetmode') ?? '').toLowerCase(),
      };
    });
}
