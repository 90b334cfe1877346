import { basename, relative } from 'node:path';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.ts$/u;
const FRONT_DOOR = /^libs\/[^/]+\/src\/index\.ts$/u;
const EMPTY_WORDS = new Set(['util', 'helper', 'manager', 'common', 'base', 'impl']);

/** A file's name is the first thing a newcomer reads: `noun.kind.ts`, and no word that could name any file. */
export const fileNames = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      kebab: '{{name}} is not kebab-case noun.kind.ts',
      empty: '"{{word}}" could name any file: say what this one is for',
      index: 'index.ts is the front door of a library (libs/<name>/src/index.ts) and nothing else',
    },
  },
  create: (context) => ({
    Program(node) {
      const path = relative(context.cwd, context.filename).replaceAll('\\', '/');
      const name = basename(path);
      const word = wordsOf(name).find((each) => EMPTY_WORDS.has(each.replace(/s$/u, '')));
      if (!KEBAB.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
      if (word !== undefined) context.report({ node, messageId: 'empty', data: { word } });
      if (name === 'index.ts' && !FRONT_DOOR.test(path)) context.report({ node, messageId: 'index' });
    },
  }),
};

function wordsOf(name) {
  return name
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .split(/[-._]/u);
}
