/**
 * `npm run stryker -- ROOM`: faults planted by the hundred into the rules that decide what a value, a finding or a
 * light is; the unit tests of the same room must find at least nine in ten. Lists of words (`*.data.ts`) are left
 * out, since goldens hold them.
 */
const ROOM = process.env.PIFU_STRYKER_ROOM ?? 'monitoring';
const FILES = `libs/domain/src/${ROOM}`;

export default {
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  coverageAnalysis: 'perTest',
  mochaOptions: {
    require: ['tooling/stryker/load-typescript.cjs'],
    spec: ['tooling/stryker/room.spec.cjs'],
    extension: ['cjs'],
    'no-config': true,
    'no-package': true,
  },
  mutate: [`${FILES}/**/*.ts`, `!${FILES}/**/*.spec.ts`, `!${FILES}/**/*.data.ts`],
  ignorePatterns: ['dist', '.pifu', 'coverage', 'docs', 'deploy'],
  tempDirName: '.pifu/stryker',
  reporters: ['clear-text', 'html', 'json'],
  jsonReporter: { fileName: `reports/mutation-${ROOM}.json` },
  htmlReporter: { fileName: `reports/mutation-${ROOM}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  checkers: [],
  concurrency: 2,
  timeoutMS: 60_000,
  thresholds: { high: 95, low: 90, break: 90 },
};
