import { writeJson } from './json-file.mjs';

/** Leaves the numbers of a run in a file, for the one line that closes `npm test`. */
export default class JestCount {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
    // a file that cannot even be loaded has failed, though none of its tests was counted
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    writeJson(process.env.PIFU_TEST_COUNT, { passed: numPassedTests, failed });
  }
}
