/**
 * `npm run stryker -- ROOM`: faults planted by the hundred into the rules that decide what a value, a finding or a
 * light is; the unit tests of the same room must find at least nine in ten. Lists of words (`*.data.ts`) are left
 * out, since goldens hold them, and so are fuzz runs, which would be repeated for every fault.
 */
const ROOM = process.env.PIFU_STRYKER_ROOM ?? 'monitoring';
const FILES = `libs/domain/src/${ROOM}`;

export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  plugins: ['@stryker-mutator/jest-runner'],
  coverageAnalysis: 'perTest',
  jest: {
    projectType: 'custom',
    config: {
      testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
      extensionsToTreatAsEsm: ['.ts'],
      transform: { '^.+\\.ts$': '@swc/jest' },
      moduleNameMapper: {
        '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts',
        '^(\\.{1,2}/.*)\\.js$': '$1',
      },
      testMatch: [`<rootDir>/${FILES}/**/*.spec.ts`],
      testPathIgnorePatterns: ['fuzz'],
    },
  },
  mutate: [`${FILES}/**/*.ts`, `!${FILES}/**/*.spec.ts`, `!${FILES}/**/*.data.ts`],
  ignorePatterns: ['dist', '.pifu', 'coverage', 'docs', 'deploy'],
  tempDirName: '.pifu/stryker',
  reporters: ['clear-text', 'html'],
  htmlReporter: { fileName: `reports/mutation-${ROOM}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  checkers: [],
  concurrency: 2,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
};
