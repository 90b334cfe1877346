import { describe, expect, it } from '@jest/globals';
import {
  continued,
  edit,
  given,
  pass,
  PEOPLE,
  present,
  PRESENTED,
  recorded,
  refused,
  REVIEWED,
  revise,
  sendBack,
  submit,
  SUBMITTED,
  tableContent,
  UNITS,
} from '#libs/fixtures';
import { shownState } from './shown-state.js';

const { declarer, secondDeclarer, unitHead, reviewer, secondReviewer, approver, manyHats } = PEOPLE;
const RETURNED = continued(SUBMITTED, [reviewer, sendBack()]);
const REVISED = continued(RETURNED, [secondDeclarer, revise()]);
const RESUBMITTED = continued(REVISED, [declarer, present], [unitHead, submit()]);

describe('退回 by a stage', () => {
  it('ends round and version and puts the table into the declarers’ inbox', () => {
    const { state, openings } = given(...SUBMITTED)
      .as(reviewer)
      .when(sendBack('请补充满意度指标'))
      .then(
        recorded('goal-table.returned', {
          from: 'stage',
          stage: 'review',
          versionId: 'gt-1/e1-1',
          closed: [{ outcome: 'returned', as: 'done' }],
          opened: [
            {
              kind: 'revision',
              label: '修改重报',
              role: 'declarer',
              unitId: UNITS.grid,
              candidates: [secondDeclarer, declarer, manyHats],
              dueOn: '2023-12-13',
            },
          ],
        }),
      );
    expect(openings[0]?.text).toBe('请补充满意度指标');
    expect(state?.versions).toMatchObject([{ status: 'returned', presented: false }]);
    expect(state?.rounds).toMatchObject([{ status: 'returned', closedAt: '2023-12-06T02:00:00.000Z' }]);
    expect(state?.cases).toMatchObject([{ status: 'returned', closedAt: '2023-12-06T02:00:00.000Z' }]);
    expect(state?.decisions).toMatchObject([{ verb: 'return', final: false, personId: reviewer }]);
    expect(state === null ? null : shownState(state)).toBe('已退回');
  });

  it('is open to the final stage, too', () => {
    const { state } = given(...REVIEWED)
      .as(approver)
      .when(sendBack())
      .then(recorded('goal-table.returned', { from: 'stage', stage: 'approve' }));
    expect(state?.decisions.map((decision) => decision.verb)).toEqual(['pass', 'return']);
    expect(state?.decisions[1]?.final).toBe(false);
  });

  it('needs words, the seen content, and the office', () => {
    given(...SUBMITTED)
      .as(reviewer)
      .when(sendBack('\n'))
      .then(refused('opinion-required'));
    given(...SUBMITTED)
      .as(reviewer)
      .when({ type: 'return', taskId: 'gt-1/e3-3', contentHash: 'older', opinion: '请核对' })
      .then(refused('content-changed'));
    given(...SUBMITTED)
      .as(unitHead)
      .when(sendBack())
      .then(refused('role-missing'));
  });
});

describe('退回 by the unit head', () => {
  it('leaves the draft a draft that the declarers correct', () => {
    const { state } = given(...PRESENTED)
      .as(unitHead)
      .when(sendBack('人数不对', 'sign-off'))
      .then(
        recorded('goal-table.returned', {
          from: 'sign-off',
          versionId: 'gt-1/e1-1',
          opened: [{ kind: 'revision', role: 'declarer' }],
          closed: [{ outcome: 'returned', as: 'done' }],
        }),
      );
    expect(state?.versions).toMatchObject([{ status: 'draft', presented: false }]);
    expect(state).toMatchObject({ cases: [], rounds: [], decisions: [] });
    expect(state === null ? null : shownState(state)).toBe('填报中');
    expect(state?.tasks.map((task) => [task.kind, task.status])).toEqual([
      ['sign-off', 'done'],
      ['revision', 'open'],
    ]);
  });

  it('needs words: the declarers must know what to correct', () => {
    given(...PRESENTED)
      .as(unitHead)
      .when(sendBack(' ', 'sign-off'))
      .then(refused('opinion-required'));
  });

  it('may happen again, and then only the revision that is open is finished by the next request', () => {
    const once = continued(PRESENTED, [unitHead, sendBack('人数不对', 'sign-off')], [declarer, present]);
    const twice = continued(once, [unitHead, sendBack('金额不对', 'sign-off')]);
    const { state } = given(...twice)
      .as(declarer)
      .when(present)
      .then(recorded('goal-table.presented', { closed: [{ taskId: 'gt-1/e5-1', as: 'done' }] }));
    expect(state?.tasks.map((task) => [task.kind, task.status, task.version])).toEqual([
      ['sign-off', 'done', 2],
      ['revision', 'done', 2],
      ['sign-off', 'done', 2],
      ['revision', 'done', 2],
      ['sign-off', 'open', 1],
    ]);
  });

  it('is followed by edits of the same version', () => {
    const back = continued(PRESENTED, [unitHead, sendBack('人数不对', 'sign-off')]);
    given(...back)
      .as(declarer)
      .when(revise())
      .then(refused('not-revisable', { status: 'draft' }));
    const { state } = given(...back)
      .as(declarer)
      .when(edit())
      .then(recorded('goal-table.edited'));
    expect(state?.tasks.at(-1)).toMatchObject({ kind: 'revision', status: 'open' });
  });
});

describe('修订', () => {
  it('is a new version based on the returned one, whose text stays as it was', () => {
    const { state } = given(...RETURNED)
      .as(secondDeclarer)
      .when(revise(tableContent({ projectName: '派遣人员经费' })))
      .then(
        recorded('goal-table.drafted', { versionNo: 2, basedOn: 'gt-1/e1-1', projectKey: '派遣人员经费' }),
      );
    expect(state?.versions).toMatchObject([
      { no: 1, status: 'returned', content: tableContent(), authors: [declarer, unitHead] },
      { no: 2, status: 'draft', basedOn: 'gt-1/e1-1', authors: [secondDeclarer], submittedBy: null },
    ]);
    expect(state?.projectKey).toBe('派遣人员经费');
    expect(state?.tasks.at(-1)).toMatchObject({ kind: 'revision', status: 'open' });
  });

  it('keeps who made the table, and when', () => {
    const { state } = given(...RETURNED)
      .as(secondDeclarer)
      .at('2024-01-08T02:00:00.000Z')
      .when(revise())
      .then(recorded('goal-table.drafted'));
    expect(state).toMatchObject({
      createdBy: declarer,
      createdAt: '2023-12-06T02:00:00.000Z',
      unitId: UNITS.grid,
    });
  });

  it('is for declarers, once, within the year, with a basis for 不予公开', () => {
    given(...RETURNED)
      .as(unitHead)
      .when(revise())
      .then(refused('role-missing', { role: 'declarer' }));
    given(...REVISED)
      .as(declarer)
      .when(revise())
      .then(refused('not-revisable', { status: 'draft' }));
    given(...SUBMITTED)
      .as(declarer)
      .when(revise())
      .then(refused('not-revisable', { status: 'submitted' }));
    given(...RETURNED)
      .as(declarer)
      .when(revise(tableContent({ fiscalYear: 2023 })))
      .then(refused('fiscal-year-changed', { fiscalYear: 2024 }));
    given(...RETURNED)
      .as(declarer)
      .when(revise(tableContent({ disclosure: { kind: 'exempt', basis: ' ' } })))
      .then(refused('basis-required'));
  });

  it('is needed before the table can be presented or edited again', () => {
    given(...RETURNED)
      .as(declarer)
      .when(present)
      .then(refused('content-frozen', { status: 'returned' }));
    given(...RETURNED)
      .as(declarer)
      .when(edit())
      .then(refused('content-frozen', { status: 'returned' }));
  });
});

describe('resubmission', () => {
  it('is a new round of the same case, and every stage starts again', () => {
    const { state } = given(...continued(REVISED, [declarer, present]))
      .as(unitHead)
      .at('2023-12-18T02:00:00.000Z')
      .when(submit())
      .then(recorded('goal-table.submitted', { roundNo: 2, stage: 'review', caseId: 'gt-1/e3-2' }));
    expect(state?.cases).toMatchObject([
      { id: 'gt-1/e3-2', status: 'running', closedAt: null, openedAt: '2023-12-06T02:00:00.000Z' },
    ]);
    expect(state?.rounds).toMatchObject([
      { no: 1, status: 'returned', versionId: 'gt-1/e1-1' },
      { no: 2, status: 'open', versionId: state?.versions[1]?.id, caseId: 'gt-1/e3-2' },
    ]);
    expect(state?.tasks.filter((task) => task.status === 'open').map((task) => task.kind)).toEqual([
      'decision',
    ]);
  });

  it('is judged by its own hash: the one of the first round is no longer good', () => {
    const oldHash = SUBMITTED.flatMap((event) =>
      event.type === 'goal-table.submitted' ? [event.data.contentHash] : [],
    );
    given(...RESUBMITTED)
      .as(reviewer)
      .when(pass('同意', { contentHash: oldHash[0] ?? '' }))
      .then(refused('content-changed'));
  });

  it('may be reviewed by whoever returned it, or by a colleague', () => {
    for (const person of [reviewer, secondReviewer]) {
      given(...RESUBMITTED)
        .as(person)
        .when(pass())
        .then(recorded('goal-table.passed', { stage: 'review' }));
    }
  });
});
