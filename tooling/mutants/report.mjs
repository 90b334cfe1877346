import { appendFileSync } from 'node:fs';

/** Writes down each test file as soon as jest is done with it, so that a mutant that never ends hides no other. */
export default class Report {
  constructor(_, { file }) {
    this.file = file;
  }

  onTestResult({ context }, { testResults, failureMessage, testExecError }) {
    const project = context.config.displayName.name;
    const failed = testResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    const passed = testResults.filter(({ status }) => status === 'passed').length;
    const message = testExecError || passed + failed.length === 0 ? String(failureMessage).trim() : undefined;
    appendFileSync(this.file, `${JSON.stringify({ project, failed, passed, message })}\n`);
  }
}
