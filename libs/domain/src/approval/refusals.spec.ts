import { describe, it } from '@jest/globals';
import type { GoalTableEvent } from '#libs/domain';
import type { Act, FactsOverride } from '#libs/fixtures';
import {
  approve,
  APPROVED,
  claim,
  continued,
  draft,
  DRAFTED,
  edit,
  exempt,
  explain,
  given,
  pass,
  PEOPLE,
  present,
  PRESENTED,
  publish,
  refused,
  release,
  REVIEWED,
  revise,
  submit,
  SUBMITTED,
  tableContent,
  withdraw,
} from '#libs/fixtures';
import type { RefusalCode } from './refusals.js';

type Story = readonly [past: readonly GoalTableEvent[], personId: string, act: Act, facts?: FactsOverride];

const { declarer, secondReviewer, unitHead, reviewer, approver, publisher, manyHats } = PEOPLE;
const FINDING = {
  rule: 'G01',
  cells: ['unitName'],
  evidence: { zh: '单位名称缺失', en: 'unit name missing' },
};

const CLOSED = { open: false, closedOn: '2023-09-30', opensOn: '2023-11-01' };

/** One shortest way to each refusal; a code without a way does not compile. */
const WAYS: Readonly<Record<RefusalCode, Story>> = {
  'table-already-exists': [DRAFTED, declarer, draft()],
  'table-missing': [[], declarer, withdraw],
  'role-missing': [[], approver, draft()],
  'content-frozen': [SUBMITTED, declarer, edit()],
  'not-revisable': [DRAFTED, declarer, revise()],
  'content-unchanged': [DRAFTED, declarer, edit(tableContent())],
  'fiscal-year-changed': [DRAFTED, declarer, edit(tableContent({ fiscalYear: 2026 }))],
  'basis-required': [DRAFTED, declarer, exempt('')],
  'already-presented': [PRESENTED, declarer, present],
  'declaration-closed': [DRAFTED, declarer, present, { doors: { initial: CLOSED, midYear: CLOSED } }],
  'blocking-findings': [DRAFTED, declarer, present, { blockingFindings: () => [FINDING] }],
  'nothing-to-explain': [DRAFTED, declarer, explain(), { adviceFindings: () => [] }],
  'finding-not-found': [DRAFTED, declarer, explain('不适用', { rule: 'G03', cell: '/indicators' })],
  'explanation-required': [DRAFTED, declarer, explain(' ')],
  'task-missing': [SUBMITTED, reviewer, { type: 'claim', taskId: 'gt-9/e1-1' }],
  'task-closed': [SUBMITTED, unitHead, submit()],
  'task-claimed-by-other': [continued(SUBMITTED, [reviewer, claim()]), secondReviewer, pass()],
  'task-not-claimed': [SUBMITTED, reviewer, release()],
  'already-claimed': [continued(SUBMITTED, [reviewer, claim()]), reviewer, claim()],
  'verb-not-for-task': [SUBMITTED, reviewer, approve()],
  'content-changed': [SUBMITTED, reviewer, pass('同意', { contentHash: '' })],
  'opinion-required': [REVIEWED, approver, approve({ opinion: '' })],
  'approval-number-required': [REVIEWED, approver, approve({ approvalNumber: '' })],
  'approval-date-invalid': [REVIEWED, approver, approve({ approvalDate: '2024-02-30' })],
  'official-url-invalid': [APPROVED, publisher, publish('ftp://example.gov.cn')],
  'not-under-review': [DRAFTED, unitHead, withdraw],
  'only-the-submitter': [SUBMITTED, manyHats, withdraw],
  'somebody-decided': [REVIEWED, unitHead, withdraw],
  'separation-of-duties': [continued(SUBMITTED, [manyHats, pass()]), manyHats, approve()],
};

describe('every refusal of the case', () => {
  it.each(Object.entries(WAYS))('is reached: %s', (code, [events, personId, act, facts = {}]) => {
    given(...events)
      .as(personId)
      .with(facts)
      .when(act)
      .then(refused(code as RefusalCode));
  });
});
