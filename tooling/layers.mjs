/** Any package that is an ordinary dependency of package.json, and any module of Node. */
export const ANY = 'any';

const NEST = ['@nestjs/common'];
const CORE = ['application', 'domain', 'shared'];

/**
 * Who may import whom, and the only place that says it: each room of libs/ with the libs it may enter (by their
 * front door) and the packages it may use. Modules of Node are named with `node:`, because a room that needs one
 * should say so. `application` takes `{ Injectable }` alone from Nest: eslint.config.mjs holds it to that.
 */
export const LAYERS = {
  shared: { libs: [], packages: [] },
  domain: { libs: ['shared'], packages: [] },
  application: { libs: ['domain', 'shared'], packages: NEST },
  persistence: {
    libs: CORE,
    packages: [
      ...NEST,
      'typeorm',
      'pg',
      'pg-copy-streams',
      'node:async_hooks',
      'node:net',
      'node:crypto',
      'node:stream',
      'node:stream/promises',
      'node:timers/promises',
    ],
  },
  messaging: { libs: CORE, packages: [...NEST, '@nestjs/bullmq', 'bullmq', 'ioredis'] },
  documents: { libs: CORE, packages: [...NEST, 'node:zlib', 'node:util'] },
  record: { libs: [], packages: ['node:crypto'] },
  platform: { libs: ['application', 'shared'], packages: ANY },
  fixtures: {
    libs: ['domain', 'shared'],
    packages: ['@jest/globals', 'fast-check', 'node:crypto', 'node:fs'],
  },
  testing: { libs: ANY, packages: ANY },
};

/** The drivers that belong to one room: nobody else may import them, so that a driver can be changed in one place. */
export const DRIVERS = [...new Set(Object.values(LAYERS).flatMap(ownDrivers))];

function ownDrivers({ packages }) {
  return packages === ANY ? [] : packages.filter((name) => !NEST.includes(name) && !name.startsWith('node:'));
}
