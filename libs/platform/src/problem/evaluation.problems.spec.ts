import { describe, expect, it } from '@jest/globals';
import { EvaluationRefusedError } from '#libs/application';
import { PROBLEMS } from './catalogue.js';
import { EVALUATION_FINDING_WORDS } from './evaluation-findings.data.js';
import { findProblem } from './find-problem.js';

type RefusalOfEvaluation = EvaluationRefusedError['refusal'];
const READING = { personId: null, roleLabels: { 'unit-head': '单位负责人' } };

/** One of each: a refusal that is missing here does not compile. */
const REFUSALS: {
  readonly [C in RefusalOfEvaluation['code']]: Omit<Extract<RefusalOfEvaluation, { code: C }>, 'code'>;
} = {
  'role-missing': { role: 'unit-head', unitId: 'u1' },
  'separation-of-duties': { rule: 'author-does-not-review' },
  'opinion-required': {},
  'weights-invalid': { faults: [{ code: 'weights-sum', sum: '91.00', expected: '90.00' }] },
  'weights-unconfirmed': {},
  'points-follow-from-rule': { lineageId: 'i-1' },
  'evaluation-step-wrong': { status: 'closed' },
  'evaluation-findings': { findings: [{ code: 'note-missing', place: '/results/i-1', shown: '' }] },
};

describe.each(Object.entries(REFUSALS))('the refusal %s', (code, named) => {
  const found = findProblem(new EvaluationRefusedError({ code, ...named } as RefusalOfEvaluation), READING);

  it('is the problem of the same name, and gives every fact that its words want', () => {
    expect(found.code).toBe(code);
    const { detail } = PROBLEMS[found.code];
    const wanted = detail.flatMap((text) => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name ?? ''));
    for (const name of wanted) expect([name, found.facts[name]]).toEqual([name, expect.anything()]);
  });
});

describe('what is wrong with a form', () => {
  it.each(Object.keys(EVALUATION_FINDING_WORDS) as (keyof typeof EVALUATION_FINDING_WORDS)[])(
    '%s is said at its place, in both languages, with what was typed',
    (code) => {
      const findings = [{ code, place: '/money/budget', shown: '8726400 / 872.64' }];
      const { errors } = findProblem(
        new EvaluationRefusedError({ code: 'evaluation-findings', findings }),
        READING,
      );
      expect(errors).toEqual([
        {
          pointer: '/money/budget',
          code,
          zh: expect.stringMatching(/\p{Script=Han}.* 8726400 \/ 872\.64$/u),
          en: expect.stringMatching(/[a-z].* 8726400 \/ 872\.64$/u),
        },
      ]);
    },
  );
});
