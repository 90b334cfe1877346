/** Faults in how a year runs by itself, planted one at a time. */
export const mutants = [
  {
    file: 'libs/application/src/urge/urging-subjects.ts',
    find: 'unitIds, kind, roundId, dueBefore }',
    replace: 'unitIds, kind, roundId: null, dueBefore }',
    why: 'an urging for one round reaches who owes a report of another',
    tests: ['libs/application/src/urge/urge-by-round.spec.ts'],
  },
  {
    file: 'libs/application/src/urge/urging-subjects.ts',
    find: '(await this.states.load(MONITORING_ROUNDS, roundId)) === null',
    replace: 'roundId.length === 0',
    why: 'a mistaken round looks as if everybody had reported',
    tests: ['libs/application/src/urge/urge-by-round.spec.ts'],
  },
  {
    file: 'apps/cli/src/monitor/urge-round.ts',
    find: "send ? '' : '/preview'",
    replace: "send ? '' : ''",
    why: 'a preview on the command line urges',
    tests: ['apps/cli/src/acts-through-the-api.spec.ts'],
  },
  {
    file: 'apps/cli/src/evaluate/act-on-evaluations.ts',
    find: 'scored?.rows[Number(row)]',
    replace: 'scored?.rows[Number(row) - 1]',
    why: 'points go to the row above',
    tests: ['apps/cli/src/acts-through-the-api.spec.ts'],
  },
];
