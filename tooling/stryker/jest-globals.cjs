const { bind } = require('jest-each');
const { expect } = require('expect');

/** What specs import from jest, over the runner that keeps its modules: the words are jest's, the walking is mocha's. */
const withEach = (told) => {
  const one = (title, act) => told(title, act);
  return Object.assign(one, { each: bind(one, false) });
};

module.exports = {
  describe: withEach((title, act) => globalThis.describe(title, act)),
  it: withEach((title, act) => globalThis.it(title, act)),
  beforeEach: (act) => globalThis.beforeEach(act),
  afterEach: (act) => globalThis.afterEach(act),
  beforeAll: (act) => globalThis.before(act),
  afterAll: (act) => globalThis.after(act),
  expect,
};
