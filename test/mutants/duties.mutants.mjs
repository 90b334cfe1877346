const duties = 'libs/domain/src/monitoring/duties.ts';
const recounted = 'libs/domain/src/duty/recomputed-duties.ts';

/** Faults in counting again what is owed, planted one at a time. */
export const mutants = [
  {
    file: duties,
    find: 'from: addDays(day, -1) } as const;',
    replace: 'from: day } as const;',
    why: 'a day that was set is counted from itself',
    tests: ['libs/domain/src/monitoring/duties.spec.ts'],
  },
  {
    file: duties,
    find: '...(provisional && { counted }),',
    replace: '...(!provisional && { counted }),',
    why: 'a guess forgets how it was counted',
    tests: ['libs/domain/src/monitoring/duties.spec.ts'],
  },
  {
    file: recounted,
    find: '  if (dueAnew.length === 0) return null;\n',
    replace: '',
    why: 'every loading of a calendar is an event of every stream',
    tests: ['libs/domain/src/duty/recomputed-duties.spec.ts'],
  },
  {
    file: 'libs/application/src/duties/recomputed-kinds.ts',
    find: '  SELF_EVALUATION,\n];',
    replace: '];',
    why: 'the duties of self-evaluations stay provisional for ever',
    tests: ['libs/application/src/duties/recompute-due-dates.use-case.spec.ts'],
  },
];
