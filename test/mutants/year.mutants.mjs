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
    file: 'libs/domain/src/year-calendar/correct-windows.ts',
    find: "status === 'closed' && window.closesAt > now",
    replace: "status === 'closed'",
    why: 'a window that is over by its right days as well opens again',
    tests: ['libs/domain/src/year-calendar/congress-corrected.spec.ts'],
  },
  {
    file: 'libs/domain/src/year-calendar/correct-windows.ts',
    find: ': { ...window, status, openedAt, closedAt };',
    replace: ': known;',
    why: 'a window that has closed keeps its wrong days',
    tests: ['libs/domain/src/year-calendar/congress-corrected.spec.ts'],
  },
  {
    file: 'libs/domain/src/duty/guessed-term.ts',
    find: 'if (BY_DAY.includes(kind)) return onDay;',
    replace: '',
    why: 'a day that somebody has set is counted again as a term',
    tests: ['libs/domain/src/duty/guessed-term.spec.ts'],
  },
  {
    file: 'libs/domain/src/duty/recomputed-duties.ts',
    find: 'guessedTerm(duty, guesses)',
    replace: 'guessedTerm(duty, dueDates)',
    why: 'how a day was guessed is looked for in the calendar that was not known then',
    tests: ['libs/domain/src/duty/recomputed-duties.spec.ts'],
  },
  {
    file: 'libs/application/src/calendar/own-feed.use-case.ts',
    find: 'if (await this.feeds.revoke(request.personId)) await',
    replace: 'await this.feeds.revoke(request.personId);\n      await',
    why: 'taking back nothing is an event',
    tests: ['libs/application/src/calendar/calendar-feed.spec.ts'],
  },
];
