const acts = ['libs/application/src/attachments/evidence-of-acts.spec.ts'];

/** Faults in files as evidence, planted one at a time. */
export const mutants = [
  {
    file: 'libs/application/src/attachments/attachments.ts',
    find: 'if (!decision.ok || attachmentIds.length === 0) return decision;',
    replace: 'if (!decision.ok || attachmentIds.length >= 0) return decision;',
    why: 'files are named, and nobody keeps them',
    tests: acts,
  },
  {
    file: 'libs/application/src/attachments/attachments.ts',
    find: 'if (attachment?.uploadedBy !== actorId) throw',
    replace: 'if (attachment === undefined) throw',
    why: 'the files of another unit prove something',
    tests: acts,
  },
  {
    file: 'libs/domain/src/attachments/evidence.ts',
    find: 'const attachments = [...before, ...fresh];',
    replace: 'const attachments = fresh;',
    why: 'what was evidence once is dropped by the next report',
    tests: acts,
  },
];
