/** Faults in what a unit sees of its own people and its days, planted one at a time. */
export const mutants = [
  {
    file: 'libs/application/src/read/colleagues.query.ts',
    find: 'if (!there.some(({ id }) => id === personId)) throw',
    replace: 'if (there.length === 0) throw',
    why: 'everybody sees who works in any unit',
    tests: ['libs/application/src/read/colleagues.spec.ts'],
  },
  {
    file: 'libs/application/src/remind/digest-text.ts',
    find: "${provisional ? '（暂定）' : ''}",
    replace: '',
    why: 'a guess is told as a date',
    tests: ['libs/application/src/remind/digest-text.spec.ts'],
  },
];
