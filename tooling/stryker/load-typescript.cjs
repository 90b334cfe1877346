const { readFileSync, existsSync } = require('node:fs');
const Module = require('node:module');
const { dirname, join, resolve } = require('node:path');
const { transformSync } = require('@swc/core');

/**
 * Loads the rules and their specs as CommonJS, once for all planted faults: a fault is then switched on by its number,
 * and costs no more than the tests that reach it. Modules of the ESM loader could not be given other names.
 */
const ROOT = join(__dirname, '../..');
const { jsc } = JSON.parse(readFileSync(join(ROOT, '.swcrc'), 'utf8'));
const options = { swcrc: false, jsc, module: { type: 'commonjs' }, sourceMaps: 'inline' };

Module._extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
};

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function named(request, parent, ...rest) {
  const to = (name) => resolveFilename.call(this, name, parent, ...rest);
  if (request === '@jest/globals') return join(__dirname, 'jest-globals.cjs');
  const lib = /^#libs\/([^/]+)$/u.exec(request);
  if (lib !== null) return join(ROOT, 'libs', lib[1], 'src/index.ts');
  if (request.startsWith('.') && request.endsWith('.js') && parent?.filename?.endsWith('.ts')) {
    const source = resolve(dirname(parent.filename), request.replace(/\.js$/u, '.ts'));
    if (existsSync(source)) return source;
  }
  return to(request);
};

/**
 * A fault that tests reach is switched on for them alone. The runner would start a process of its own for each fault that
 * is also passed while tables of cases are made, though nothing is different there: only what no test reaches stays.
 */
exports.mochaHooks = {
  afterAll() {
    const { static: atLoad, perTest } = globalThis.__stryker__?.mutantCoverage ?? {};
    if (atLoad === undefined) return;
    for (const reached of Object.values(perTest))
      for (const fault of Object.keys(reached)) delete atLoad[fault];
  },
};
