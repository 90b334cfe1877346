const jobs = (name) => `libs/application/src/jobs/${name}`;
const still = [jobs('jobs-that-stand-still.spec.ts')];

/** Faults in jobs that stand still, planted one at a time. */
export const mutants = [
  {
    file: 'libs/application/src/monitor/round-worker.ts',
    find: 'if (!(await this.jobs.isCancelled(jobId))) return work(round);',
    replace: 'await work(round); if (!(await this.jobs.isCancelled(jobId))) return;',
    why: 'a page is done although somebody has stopped its job',
    tests: still,
  },
  {
    file: 'libs/application/src/dead-letters/settle-dead-letter.use-case.ts',
    find: "      if (act === 'retry') await this.goOn(messageId, request);\n",
    replace: '',
    why: 'the job of a retried message stays failed, and its page does nothing',
    tests: still,
  },
  {
    file: jobs('resume-job.use-case.ts'),
    find: ' || !isRest(rest)',
    replace: '',
    why: 'a job that failed is resumed beside its dead letter',
    tests: still,
  },
  {
    file: jobs('resume-job.use-case.ts'),
    find: 'if (mayCancel(job, person, units)) return;',
    replace: 'if (seesAllJobs(person, units)) return;',
    why: 'who audits moves a job',
    tests: still,
  },
  {
    file: 'libs/domain/src/jobs/job-steps.ts',
    find: "if (job.state !== 'cancelled' && job.state !== 'failed') return null;",
    replace: "if (job.state !== 'cancelled' && job.state !== 'failed' && job.state !== 'done') return null;",
    why: 'a job that is done begins again',
    tests: ['libs/domain/src/jobs/job-steps.spec.ts'],
  },
];
