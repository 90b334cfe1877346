import { describe, expect, it } from '@jest/globals';
import {
  continued,
  DRAFTED,
  edit,
  given,
  PEOPLE,
  present,
  PRESENTED,
  recorded,
  refused,
  REVIEWED,
  sendBack,
  submit,
  SUBMITTED,
  UNITS,
  withGrant,
  without,
  TOWN,
} from '#libs/fixtures';
import { shownState } from './shown-state.js';

const { declarer, secondDeclarer, unitHead, reviewer, secondReviewer, manyHats } = PEOPLE;
const FINDING = { rule: 'G09', cells: ['annualBudget'], evidence: { zh: '金额为负', en: 'negative amount' } };

describe('报请审签', () => {
  it('asks the unit heads to submit, two working days from now', () => {
    const { state } = given(...DRAFTED)
      .as(declarer)
      .at('2023-12-07T17:00:00.000Z')
      .when(present)
      .then(
        recorded('goal-table.presented', {
          closed: [],
          opened: [
            {
              taskId: 'gt-1/e2-1',
              kind: 'sign-off',
              stage: null,
              label: '单位审签',
              roundId: null,
              versionId: 'gt-1/e1-1',
              role: 'unit-head',
              unitId: UNITS.grid,
              candidates: [manyHats, unitHead],
              incidentId: null,
              dueOn: '2023-12-12',
              dueAt: '2023-12-12T09:30:00.000Z',
              legalDueOn: null,
              provisional: false,
            },
          ],
        }),
      );
    expect(state?.versions[0]).toMatchObject({ status: 'draft', presented: true });
    expect(state?.tasks).toMatchObject([{ status: 'open', assignee: null, version: 1, closedAt: null }]);
    expect(state === null ? null : shownState(state)).toBe('待审签');
  });

  it('opens an incident where the unit has no head: nobody is never an automatic pass', () => {
    given(...DRAFTED)
      .as(declarer)
      .with({ directory: without(TOWN, unitHead, manyHats) })
      .when(present)
      .then(recorded('goal-table.presented', { opened: [{ candidates: [], incidentId: 'gt-1/e2-2' }] }));
  });

  it('finishes the revision that led to it', () => {
    const back = continued(PRESENTED, [unitHead, sendBack('请核对人数', 'sign-off')], [declarer, edit()]);
    const { state } = given(...back)
      .as(secondDeclarer)
      .when(present)
      .then(recorded('goal-table.presented', { closed: [{ outcome: 'presented', as: 'done' }] }));
    expect(state?.tasks.map((task) => [task.kind, task.status])).toEqual([
      ['sign-off', 'done'],
      ['revision', 'done'],
      ['sign-off', 'open'],
    ]);
  });

  it('is refused twice, to strangers, after submission and with blocking findings', () => {
    given(...PRESENTED)
      .as(secondDeclarer)
      .when(present)
      .then(refused('already-presented'));
    given(...DRAFTED)
      .as(unitHead)
      .when(present)
      .then(refused('role-missing', { role: 'declarer' }));
    given(...SUBMITTED)
      .as(declarer)
      .when(present)
      .then(refused('content-frozen', { status: 'submitted' }));
    given(...DRAFTED)
      .as(declarer)
      .with({ blockingFindings: () => [FINDING] })
      .when(present)
      .then(refused('blocking-findings', { findings: [FINDING] }));
  });
});

describe('送审', () => {
  it('freezes the content and opens case, round and the first stage', () => {
    const { state } = given(...PRESENTED)
      .as(unitHead)
      .when(submit())
      .then(
        recorded('goal-table.submitted', {
          roundNo: 1,
          stage: 'review',
          definition: { key: 'goal-table-town', version: 1 },
          opened: [
            {
              kind: 'decision',
              stage: 'review',
              role: 'performance-reviewer',
              unitId: UNITS.finance,
              candidates: [reviewer, secondReviewer, manyHats],
              dueOn: '2023-12-13',
              incidentId: null,
            },
          ],
          closed: [{ outcome: 'submitted', as: 'done' }],
        }),
      );
    expect(state?.versions[0]).toMatchObject({
      status: 'submitted',
      submittedBy: unitHead,
      submittedAt: '2023-12-06T02:00:00.000Z',
      authors: [declarer, unitHead],
    });
    const [opened] = state?.rounds ?? [];
    expect(opened).toMatchObject({ no: 1, status: 'open', stage: 'review', closedAt: null });
    expect(opened?.contentHash).toBe(state?.versions[0]?.contentHash);
    expect(state?.cases).toMatchObject([{ id: opened?.caseId, status: 'running', definitionVersion: 1 }]);
    expect(state?.cases[0]?.definitionHash).toMatch(/^[0-9a-f]{64}$/u);
    expect(state === null ? null : shownState(state)).toBe('审核中');
  });

  it('does not ask the submitter to review, although he only just became an author', () => {
    given(...PRESENTED)
      .as(manyHats)
      .when(submit())
      .then(recorded('goal-table.submitted', { opened: [{ candidates: [reviewer, secondReviewer] }] }));
  });

  it('does not ask the drafter to review', () => {
    const directory = withGrant(TOWN, declarer, 'performance-reviewer', UNITS.finance);
    given(...PRESENTED)
      .as(unitHead)
      .with({ directory: without(directory, reviewer, secondReviewer, manyHats) })
      .when(submit())
      .then(recorded('goal-table.submitted', { opened: [{ candidates: [], incidentId: 'gt-1/e3-4' }] }));
  });

  it('is the unit head’s act on the very content that he saw', () => {
    given(...PRESENTED)
      .as(declarer)
      .when(submit())
      .then(refused('role-missing', { role: 'unit-head', unitId: UNITS.grid }));
    given(...PRESENTED)
      .as(unitHead)
      .when(submit({ contentHash: 'an older one' }))
      .then(refused('content-changed'));
  });

  it('needs an open request: not after an edit, not twice, not for a task of another table', () => {
    given(...continued(PRESENTED, [declarer, edit()]))
      .as(unitHead)
      .when(submit())
      .then(refused('task-closed', { closedBy: declarer, outcome: 'edited' }));
    given(...REVIEWED)
      .as(unitHead)
      .when(submit())
      .then(refused('task-closed', { closedBy: unitHead, outcome: 'submitted' }));
    given(...PRESENTED)
      .as(unitHead)
      .when({ type: 'submit', taskId: 'gt-2/e2-1', contentHash: '' })
      .then(refused('task-missing'));
  });

  it('looks at the blocking findings again: the rules may have become stricter since', () => {
    given(...PRESENTED)
      .as(unitHead)
      .with({ blockingFindings: () => [FINDING] })
      .when(submit())
      .then(refused('blocking-findings'));
  });
});
