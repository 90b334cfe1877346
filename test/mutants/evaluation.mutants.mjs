const year = (name) => `libs/domain/src/evaluation/year/${name}`;
const points = [year('points.spec.ts')];

/** Faults that somebody could make in the self-evaluation of a year, planted one at a time. */
export const mutants = [
  {
    file: year('check-evaluation.decide.ts'),
    find: "  if (findings.length > 0) return refuseEvaluation({ code: 'evaluation-findings', findings });",
    replace: '',
    why: 'a form is closed with rows that nobody has scored',
    tests: points,
  },
  {
    file: year('check-evaluation.decide.ts'),
    find: 'if (authors.includes(facts.actorId))',
    replace: 'if (authors.includes(facts.actorId + status))',
    why: 'authors judge their own form',
    tests: points,
  },
  {
    file: year('check-evaluation.decide.ts'),
    find: 'checkedBy === facts.actorId',
    replace: "checkedBy === facts.actorId + ' '",
    why: 'one person judges a form for the department and for finance',
    tests: ['libs/domain/src/evaluation/year/evaluation-life.spec.ts'],
  },
  {
    file: year('points.decide.ts'),
    find: 'results === null || row === undefined || !forPeople(row)',
    replace: 'results === null || row === undefined',
    why: 'a checker writes over what a rule has scored',
    tests: points,
  },
  {
    file: year('points.decide.ts'),
    find: '  const findings = faultsOf(points, row.weight);',
    replace: "  const findings = faultsOf(points, '100');",
    why: 'a row is given more points than it has',
    tests: points,
  },
  {
    file: year('points.decide.ts'),
    find: 'faults.length > 0 || exact',
    replace: 'faults.length > 0 || read !== null',
    why: 'a third place is rounded away in silence',
    tests: points,
  },
  {
    file: 'libs/domain/src/evaluation/indicator-score.ts',
    find: 'awarded === null || awarded.compare(weight) > 0',
    replace: 'awarded === null',
    why: 'points stay although the weight has become smaller than they are',
    tests: points,
  },
  {
    file: 'libs/application/src/evaluate/open-evaluations.use-case.ts',
    find: '?.confirmed ?? null;',
    replace: '?.plan ?? null;',
    why: 'a plan that finance has not confirmed scores the year',
    tests: ['libs/application/src/evaluate/confirmed-plan.spec.ts'],
  },
];
