const monitoring = (name) => `libs/domain/src/monitoring/${name}`;
const borders = [monitoring('light-borders.spec.ts')];
const rounds = ['round/round.spec.ts', 'round/round-plan.spec.ts'].map(monitoring);
const recounts = ['recount-round', 'typed-days', 'awaited-by-round'].map((name) =>
  monitoring(`round/${name}.spec.ts`),
);
const reports = ['report/report.spec.ts', 'report/report-sent-twice.spec.ts'].map(monitoring);
const plans = [monitoring('plan/plan-stream.spec.ts')];

/** Faults in the lights, rounds, reports and plans of monitoring, planted one at a time. */
export const mutants = [
  {
    file: monitoring('ratio-light.ts'),
    find: 'compareFraction(ratio, decimal(threshold)) < 0',
    replace: 'compareFraction(ratio, decimal(threshold)) <= 0',
    why: 'whoever is just at a threshold is below it',
    tests: borders,
  },
  {
    file: monitoring('ratio-light.ts'),
    find: 'if (!mayExceed || isBelow(blueFrom)) {',
    replace: 'if (isBelow(blueFrom)) {',
    why: 'money that is spent too fast is praised',
    tests: borders,
  },
  {
    file: monitoring('money-light.ts'),
    find: 'return budget.isZero() || budget.isNegative() ? null :',
    replace: 'return budget.isZero() ? null :',
    why: 'a budget below nothing has a rate',
    tests: borders,
  },
  {
    file: monitoring('money-plan.ts'),
    find: 'month >= plan.month ? 1 : 0',
    replace: 'month > plan.month ? 1 : 0',
    why: 'money that is due in a month is expected in the next',
    tests: borders,
  },
  {
    file: monitoring('word-light.ts'),
    find: 'if (date === null) return false;',
    replace: 'if (date === null) return true;',
    why: 'what was never done is in time',
    tests: borders,
  },
  {
    file: monitoring('cut-off.ts'),
    find: 'const days = [31, 30, 29, 28]',
    replace: 'const days = [30, 29, 28]',
    why: 'long months end a day early',
    tests: borders,
  },
  {
    file: monitoring('progress-plan.ts'),
    find: 'if (own.dueMonth !== null || own.hangsOn === null) return own.dueMonth;',
    replace: 'if (own.hangsOn === null) return own.dueMonth;',
    why: 'a month of its own is lost to the delivery that it waits for',
    tests: borders,
  },
  {
    file: monitoring('project-light.ts'),
    find: "if (money === 'grey' || goals === 'grey') return null;",
    replace: "if (money === 'grey' && goals === 'grey') return null;",
    why: 'what has no light stands in a quadrant',
    tests: borders,
  },
  {
    file: monitoring('report-state.ts'),
    find: 'today > reportUntil',
    replace: 'today >= reportUntil',
    why: 'the last day to report is too late',
    tests: borders,
  },
  {
    file: monitoring('round/count-round.ts'),
    find: 'addWorkingDays(calendar, addDays(reportFrom, -1), preset.reportTerm)',
    replace: 'addWorkingDays(calendar, cutOff, preset.reportTerm)',
    why: 'a round that begins later ends before it begins',
    tests: rounds,
  },
  {
    file: monitoring('round/round-plan.ts'),
    find: 'warnDays >= 0 && warnDays <= 20',
    replace: 'warnDays <= 20',
    why: 'a desk is warned behind the last day',
    tests: rounds,
  },
  {
    file: monitoring('round/recount-round.ts'),
    find: 'counted > told && counted >= today ? counted : told',
    replace: 'counted',
    why: 'a day that the units have been told comes nearer',
    tests: recounts,
  },
  {
    file: monitoring('round/recount-round.ts'),
    find: "round.status === 'closing' || round.status === 'closed' || round.closesAt <= now",
    replace: 'round.closesAt <= now',
    why: 'a round that has ended moves',
    tests: recounts,
  },
  {
    file: monitoring('round/typed-days.ts'),
    find: 'if (typed !== undefined) return typed;',
    replace: 'if (typed !== undefined) return NOTHING;',
    why: 'a calendar moves what a person has typed',
    tests: recounts,
  },
  {
    file: monitoring('round/awaited-by-round.ts'),
    find: "if (status !== 'due') return null;",
    replace: '',
    why: 'the days for mending a report are taken away',
    tests: recounts,
  },
  {
    file: monitoring('round/round.decide.ts'),
    find: "return round.status === 'open' && round.tables !== null",
    replace: "return round.status === 'open'",
    why: 'a round ends while its tables are still asked',
    tests: rounds,
  },
  {
    file: monitoring('round/round.decide.ts'),
    find: 'if (isAdministrator(directory, actorId)) {',
    replace: 'if (isAdministrator(directory, actorId) && false) {',
    why: 'an administrator runs the monitoring',
    tests: rounds,
  },
  {
    file: monitoring('report/report.decide.ts'),
    find: "if (round !== 'open') return { code: 'round-not-open', status: round };",
    replace: '',
    why: 'a closed round takes reports',
    tests: reports,
  },
  {
    file: monitoring('report/verify-report.decide.ts'),
    find: 'if (reporters.includes(actorId))',
    replace: 'if (reporters[0] === actorId)',
    why: 'who reported in the second place checks it himself',
    tests: reports,
  },
  {
    file: monitoring('report/report.evolve.ts'),
    find: "return { status: 'missed', lights: null };",
    replace: "return { status: 'missed' };",
    why: 'what was not reported keeps the lights of what was returned',
    tests: reports,
  },
  {
    file: monitoring('plan/plan-stream.ts'),
    find: 'if (state.proposedBy === actorId) {',
    replace: 'if (state.proposedBy === actorId && !verdict.confirmed) {',
    why: 'a plan is confirmed by whoever proposed it',
    tests: plans,
  },
];
