import { describe, expect, it } from '@jest/globals';
import { PEOPLE, TOWN, UNITS, withGrant, without } from '#libs/fixtures';
import type { DirectoryFacts } from '../directory/directory.js';
import { lintDefinition } from './lint-definition.js';
import type { ProcessDefinition, StageDefinition, TermText } from './process-definition.js';
import { TOWN_DEFINITION } from './town-definition.data.js';

const [review, approve] = TOWN_DEFINITION.stages;
if (approve === undefined) throw new Error('the town has two stages');
const { declarer, unitHead, reviewer, secondReviewer, approver, secondApprover, manyHats, administrator } =
  PEOPLE;

function withStages(...stages: [StageDefinition, ...StageDefinition[]]): ProcessDefinition {
  return { ...TOWN_DEFINITION, stages };
}

function faults(
  definition: ProcessDefinition,
  directory: DirectoryFacts = TOWN,
  unitId: string = UNITS.grid,
) {
  return lintDefinition(definition, directory, unitId).map((fault) => `${fault.code} ${fault.step}`);
}

describe('the shape of a definition', () => {
  it('is sound as shipped', () => {
    expect(lintDefinition(TOWN_DEFINITION, TOWN, UNITS.grid)).toEqual([]);
  });

  it('has no stage after the final one', () => {
    const later = { ...review, key: 'later', label: '复核' };
    expect(lintDefinition(withStages(review, approve, later), TOWN, UNITS.grid)).toEqual(
      expect.arrayContaining([
        {
          code: 'stage-unreachable',
          severity: 'error',
          step: 'later',
          words: {
            zh: '“批复”已终结流程，环节“复核”永远不会到达',
            en: 'later comes after the final stage approve',
          },
        },
      ]),
    );
  });

  it('ends with a final stage', () => {
    expect(faults(withStages(review))).toEqual(['final-stage-missing review']);
    expect(faults(withStages(approve, review))).toEqual([
      'stage-unreachable review',
      'final-stage-not-last approve',
    ]);
    expect(faults(withStages(approve))).toEqual([]);
  });

  it('has one final stage only', () => {
    expect(faults(withStages(review, approve, { ...approve, key: 'again' }))).toContain(
      'stage-unreachable again',
    );
  });

  it('names each stage once: with two of one name the first would follow itself', () => {
    expect(faults(withStages(review, review, approve))).toContain('stage-key-repeated review');
  });

  it.each(['0wd', '5', 'wd', '-3cd', '2.5wd', '1000wd', '5wd '])('has no term like %j', (due) => {
    const wrong = due as TermText;
    expect(faults(withStages({ ...review, due: wrong }, approve))).toEqual(['term-invalid review']);
    expect(faults({ ...TOWN_DEFINITION, signOff: { role: 'unit-head', due: wrong } })).toEqual([
      'term-invalid sign-off',
    ]);
    expect(faults({ ...TOWN_DEFINITION, revision: { role: 'declarer', due: wrong } })).toEqual([
      'term-invalid revision',
    ]);
    expect(faults({ ...TOWN_DEFINITION, publication: { role: 'publisher', due: wrong } })).toEqual([
      'term-invalid publication',
    ]);
  });
});

describe('the staff that would have to work by it', () => {
  it.each([
    ['declarers', without(TOWN, declarer, PEOPLE.secondDeclarer, manyHats), ['role-vacant revision']],
    ['a unit head', without(TOWN, unitHead, manyHats), ['role-vacant sign-off']],
    ['reviewers', without(TOWN, reviewer, secondReviewer, manyHats), ['role-vacant review']],
    ['approvers', without(TOWN, approver, secondApprover, manyHats), ['role-vacant approve']],
    ['a publisher', without(TOWN, PEOPLE.publisher), ['role-vacant publication']],
  ])('must have %s', (_, directory, expected) => {
    expect(faults(TOWN_DEFINITION, directory)).toEqual(expected);
  });

  it('is looked for at the unit that declares, and says which one it is', () => {
    expect(faults(TOWN_DEFINITION, TOWN, UNITS.school)).toEqual([]);
    const [vacant] = lintDefinition(TOWN_DEFINITION, without(TOWN, PEOPLE.otherHead), UNITS.school);
    expect(vacant?.words).toEqual({
      zh: '单位 unit-school 没有可办理的“单位负责人”',
      en: 'nobody at unit unit-school can act as unit-head',
    });
  });

  it('is looked for at the supervising department, which may be another one than finance', () => {
    const at = { role: 'department-reviewer', at: 'supervising-department' } as const;
    const definition = withStages({ ...review, key: 'department', who: at }, approve);
    const directory = { ...TOWN, supervisingDepartmentId: 'unit-education' };
    expect(faults(definition, directory)).toEqual(['role-vacant department']);
    const staffed = withGrant(directory, PEOPLE.auditor, 'department-reviewer', 'unit-education');
    expect(faults(definition, staffed)).toEqual(['separation-fragile department']);
    expect(faults(definition, withGrant(staffed, reviewer, 'department-reviewer', 'unit-education'))).toEqual(
      [],
    );
  });

  it('does not count administrators among those who decide', () => {
    const alone = without(TOWN, reviewer, secondReviewer, manyHats);
    const directory = withGrant(alone, administrator, 'performance-reviewer', UNITS.finance);
    expect(faults(TOWN_DEFINITION, directory)).toEqual(['role-vacant review']);
  });
});

describe('separation of duties', () => {
  const finance = without(TOWN, reviewer, secondReviewer, approver, secondApprover);

  it('is impossible where the only reviewer is the only approver', () => {
    expect(faults(TOWN_DEFINITION, finance)).toEqual(['separation-impossible approve']);
  });

  it('is impossible where the only approver is the only unit head', () => {
    const directory = without(
      withGrant(TOWN, unitHead, 'approver', UNITS.finance),
      approver,
      secondApprover,
      manyHats,
    );
    expect(faults(TOWN_DEFINITION, directory)).toEqual(['separation-impossible approve']);
  });

  it('is impossible where the only reviewer is the only declarer', () => {
    const directory = without(
      withGrant(TOWN, declarer, 'performance-reviewer', UNITS.finance),
      PEOPLE.secondDeclarer,
      manyHats,
      reviewer,
      secondReviewer,
    );
    expect(faults(TOWN_DEFINITION, directory)).toEqual(['separation-impossible review']);
  });

  it('is possible where another can declare, and fragile where one absence ends it', () => {
    const directory = withGrant(without(finance, manyHats), declarer, 'performance-reviewer', UNITS.finance);
    const staffed = withGrant(directory, approver, 'approver', UNITS.finance);
    expect(lintDefinition(TOWN_DEFINITION, staffed, UNITS.grid)).toMatchObject([
      {
        code: 'separation-fragile',
        severity: 'warning',
        step: 'review',
        words: { zh: 'lin 缺席时，环节“审核”无人可办' },
      },
      {
        code: 'separation-fragile',
        severity: 'warning',
        step: 'approve',
        words: { zh: 'huang 缺席时，环节“批复”无人可办' },
      },
    ]);
  });

  it('lets the one approver approve when somebody else can review, and misses either of them', () => {
    const both = withGrant(without(finance, manyHats), reviewer, 'performance-reviewer', UNITS.finance);
    const crossed = withGrant(
      withGrant(both, reviewer, 'approver', UNITS.finance),
      approver,
      'performance-reviewer',
      UNITS.finance,
    );
    expect(lintDefinition(TOWN_DEFINITION, crossed, UNITS.grid).map((fault) => fault.words.en)).toEqual([
      'approve has nobody when chen is absent',
      'approve has nobody when huang is absent',
    ]);
  });
});
