import { describe, expect, it } from '@jest/globals';
import {
  APPROVED,
  continued,
  given,
  pass,
  PEOPLE,
  PRESENTED,
  recorded,
  refused,
  REVIEWED,
  sendBack,
  sha256,
  SUBMITTED,
  UNITS,
} from '#libs/fixtures';
import { TOWN_DEFINITION } from '../workflow/town-definition.data.js';
import { shownState } from './shown-state.js';

const { reviewer, secondReviewer, approver, secondApprover, manyHats, unitHead } = PEOPLE;

describe('同意', () => {
  it('closes the stage and asks the next one, three working days from now', () => {
    const { state } = given(...SUBMITTED)
      .as(reviewer)
      .at('2023-12-07T02:00:00.000Z')
      .when(pass())
      .then(
        recorded('goal-table.passed', {
          stage: 'review',
          nextStage: 'approve',
          closed: [{ taskId: 'gt-1/e3-3', outcome: 'passed', as: 'done' }],
          opened: [
            {
              kind: 'decision',
              stage: 'approve',
              label: '批复',
              role: 'approver',
              unitId: UNITS.finance,
              candidates: [secondApprover, approver, manyHats],
              dueOn: '2023-12-12',
              incidentId: null,
            },
          ],
        }),
      );
    expect(state?.rounds).toMatchObject([{ status: 'open', stage: 'approve' }]);
    expect(state?.decisions).toMatchObject([
      {
        stage: 'review',
        personId: reviewer,
        verb: 'pass',
        final: false,
        contentHash: state?.versions[0]?.contentHash,
        decidedAt: '2023-12-07T02:00:00.000Z',
      },
    ]);
    expect(state?.tasks.at(-2)).toMatchObject({
      status: 'done',
      outcome: 'passed',
      closedBy: reviewer,
      closedAt: '2023-12-07T02:00:00.000Z',
    });
    expect(state === null ? null : shownState(state)).toBe('待批复');
  });

  it('does not ask the reviewer to approve as well', () => {
    given(...SUBMITTED)
      .as(manyHats)
      .when(pass())
      .then(recorded('goal-table.passed', { opened: [{ candidates: [secondApprover, approver] }] }));
  });

  it('may be silent where the stage does not ask for words', () => {
    const { openings, state } = given(...SUBMITTED)
      .as(reviewer)
      .when(pass(null))
      .then(recorded('goal-table.passed', { opinion: null }));
    expect(openings).toEqual([]);
    expect(state?.decisions[0]?.opinionCommitment).toBeNull();
    given(...SUBMITTED)
      .as(reviewer)
      .when(pass('  '))
      .then(recorded('goal-table.passed', { opinion: null }));
  });

  it('needs words where the stage asks for them', () => {
    const [review, ...later] = TOWN_DEFINITION.stages;
    const definition = {
      ...TOWN_DEFINITION,
      stages: [{ ...review, opinion: 'required' }, ...later],
    } as const;
    given(...SUBMITTED)
      .as(reviewer)
      .with({ definition })
      .when(pass(null))
      .then(refused('opinion-required'));
  });

  it('covers exactly the content that was seen', () => {
    given(...SUBMITTED)
      .as(reviewer)
      .when(pass('同意', { contentHash: 'an older one' }))
      .then(refused('content-changed'));
  });

  it('is not a verb of the final stage, nor of the unit head', () => {
    given(...REVIEWED)
      .as(approver)
      .when(pass())
      .then(refused('verb-not-for-task', { verb: 'pass', label: '批复' }));
    given(...PRESENTED)
      .as(unitHead)
      .when({ type: 'pass', taskId: 'gt-1/e2-1', contentHash: '', opinion: null })
      .then(refused('verb-not-for-task', { label: '单位审签' }));
  });

  it('is the office’s own', () => {
    given(...SUBMITTED)
      .as(approver)
      .when(pass())
      .then(refused('role-missing', { role: 'performance-reviewer', unitId: UNITS.finance }));
  });

  it('is given once: the second of two reviewers learns who was first', () => {
    given(...APPROVED)
      .as(secondReviewer)
      .when({ type: 'pass', taskId: 'gt-1/e3-3', contentHash: '', opinion: null })
      .then(refused('task-closed', { closedBy: reviewer, outcome: 'passed' }));
  });
});

describe('words of a person', () => {
  const words = '同意，建议补充满意度指标';

  it('are never in the event: only a salted commitment is, and the opening stands apart', () => {
    const { event, openings, state } = given(...SUBMITTED)
      .as(reviewer)
      .when(pass(` ${words} `))
      .then(recorded('goal-table.passed'));
    expect(JSON.stringify(event)).not.toContain(words);
    expect(openings).toHaveLength(1);
    const [opening] = openings;
    expect(opening?.text).toBe(words);
    expect(opening?.commitment).toBe(sha256(`${opening?.salt ?? ''}${words}`));
    expect(state?.decisions[0]?.opinionCommitment).toBe(opening?.commitment);
  });

  it('said twice give two commitments: nobody can tell from the record that they are the same', () => {
    const first = given(...SUBMITTED)
      .as(reviewer)
      .when(pass(words))
      .then(recorded('goal-table.passed'));
    const passed = continued(SUBMITTED, [reviewer, pass(words)]);
    const second = given(...passed)
      .as(approver)
      .when(sendBack(words))
      .then(recorded('goal-table.returned'));
    expect(second.openings[0]?.text).toBe(first.openings[0]?.text);
    expect(second.openings[0]?.commitment).not.toBe(first.openings[0]?.commitment);
  });
});
