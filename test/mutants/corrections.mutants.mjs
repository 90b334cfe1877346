const correction = (name) => `libs/domain/src/monitoring/correction/${name}`;
const days = [correction('correction-days.spec.ts')];
const notices = [correction('rectification.spec.ts')];
const announce = 'libs/application/src/remind/announce-correction.use-case';
const told = [`${announce}.spec.ts`];
const form = (name) => `libs/documents/src/form/${name}`;
const printed = [form('monitoring-form.spec.ts')];

/** Faults in 纠偏 and 整改, in who is told of them, and in the form of a report, planted one at a time. */
export const mutants = [
  {
    file: correction('correction-days.ts'),
    find: 'earliest <= day && day <= latest',
    replace: 'earliest < day && day <= latest',
    why: 'a correction cannot be made today',
    tests: days,
  },
  {
    file: correction('correction-days.ts'),
    find: 'if (!isLocalDate(date) || date > today) {',
    replace: 'if (!isLocalDate(date)) {',
    why: 'a notice is dated tomorrow',
    tests: days,
  },
  {
    file: correction('correction-days.ts'),
    find: 'return dayRefusal(actBy, fiscalYear, facts);',
    replace: 'return null;',
    why: 'a notice gives any day as its deadline',
    tests: notices,
  },
  {
    file: correction('correction-days.ts'),
    find: 'notice.actBy < today ? today : notice.actBy',
    replace: 'notice.actBy',
    why: 'whoever has missed the deadline of a notice can never plan',
    tests: notices,
  },
  {
    file: correction('correction.decide.ts'),
    find: 'planDayRefusal(actBy, state, facts)',
    replace: 'dayRefusal(actBy, state.fiscalYear, facts)',
    why: 'a unit plans beyond the deadline of its notice',
    tests: notices,
  },
  {
    file: correction('correction-duties.ts'),
    find: "const role = isHead ? 'unit-head' : 'declarer';",
    replace: "const role = 'declarer';",
    why: 'a head who answers for a correction is no head',
    tests: days,
  },
  {
    file: correction('correction-duties.ts'),
    find: 'const due = atTheLatest(notice, dueAfter(PLAN_TERM, { dueDates, now: since }), facts);',
    replace: 'const due = dueAfter(PLAN_TERM, { dueDates, now: since });',
    why: 'a plan may come after the deadline of its notice',
    tests: notices,
  },
  {
    file: correction('correction-duties.ts'),
    find: 'return byItsOwn.dueOn < today ? owePlan(unitId, notice, facts.now, facts) : byItsOwn;',
    replace: 'return byItsOwn;',
    why: 'a notice over a late correction is born overdue, and reminds nobody',
    tests: notices,
  },
  {
    file: correction('correction-duties.ts'),
    find: "closed: closeDuties(state.duties, 'cancelled')",
    replace: 'closed: []',
    why: 'under a notice the old duty is owed besides the new one',
    tests: notices,
  },
  {
    file: `${announce}.ts`,
    find: '[...new Set(offices.flatMap((role) => holdersOf(directory, role, unitId)))]',
    replace: 'offices.flatMap((role) => holdersOf(directory, role, unitId))',
    why: 'whoever holds two offices is told twice',
    tests: told,
  },
  {
    file: `${announce}.ts`,
    find: 'await this.sender.tell(kind, notices, actorId);',
    replace: 'await this.sender.tell(kind, notices, null);',
    why: 'somebody is told of his own act',
    tests: told,
  },
  {
    file: `${announce}.ts`,
    find: "as === 'rectification' || (kind === 'deviation' && status === 'open')",
    replace: 'as === kind',
    why: 'a correction is announced to a unit that has planned already',
    tests: told,
  },
  {
    file: 'libs/application/src/remind/correction-notice-text.ts',
    find: "rectification: 'legal',",
    replace: "rectification: 'reminder',",
    why: 'a formal notice can be switched off',
    tests: told,
  },
  {
    file: form('monitoring-money-rows.ts'),
    find: 'executedShare(budgetOf(row), executed)',
    replace: 'executedShare(budget, executed)',
    why: 'the rate of the form is one of a budget that was adjusted since',
    tests: printed,
  },
  {
    file: form('monitoring-indicator-rows.ts'),
    find: 'reported?.causes.includes(cause) === true',
    replace: 'reported?.causes[0] === cause',
    why: 'only the first cause is ticked',
    tests: printed,
  },
  {
    file: form('lay-out-monitoring.ts'),
    find: "status === 'missed' ? ['未报送'] : []",
    replace: '[]',
    why: 'a form that nobody has filled in does not say so',
    tests: printed,
  },
];
