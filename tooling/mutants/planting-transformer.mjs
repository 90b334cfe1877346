import { createHash } from 'node:crypto';
import swc from '@swc/jest';

const translator = swc.createTransformer();

/** Nobody reads where a planted fault was thrown, and to look that up takes longer than most of the tests. */
const MAP = /\n\/\/# sourceMappingURL=.*$/u;

/** Hands jest the source of a project as it stands, but for the one file into which its mutant is planted. */
export default {
  createTransformer({ file, find, replace } = {}) {
    const planted = (source, path) => (path === file ? source.replace(find, () => replace) : source);
    return {
      process(source, path, options) {
        const { code } = translator.process(planted(source, path), path, options);
        return { code: code.replace(MAP, '') };
      },
      // by what was planted and not by the project, so that what one has translated serves all
      getCacheKey: (source, path, { supportsStaticESM }) =>
        createHash('sha256')
          .update(`${path}\n${supportsStaticESM}\n${planted(source, path)}`)
          .digest('hex'),
    };
  },
};
