/**
 * The jest of `npm run stryker`. The rules are loaded as CommonJS: modules of the ESM loader are never let go, and most
 * of a round was spent on loading them anew.
 */
export default {
  rootDir: new URL('../..', import.meta.url).pathname,
  transform: { '^.+\\.ts$': ['@swc/jest', { module: { type: 'commonjs' } }] },
  moduleNameMapper: {
    '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.pifu/'],
  testMatch: ['<rootDir>/tooling/stryker/room.spec.cjs'],
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
};
