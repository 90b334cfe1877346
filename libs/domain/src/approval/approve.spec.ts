import { describe, expect, it } from '@jest/globals';
import {
  approve,
  APPROVED,
  continued,
  given,
  PEOPLE,
  recorded,
  refused,
  REVIEWED,
  SUBMITTED,
  TABLE_ID,
  UNITS,
} from '#libs/fixtures';
import { TOWN_DEFINITION } from '../workflow/town-definition.data.js';
import type { GoalTableEvent } from './events.js';
import { evolve, foldStream } from './evolve/evolve.js';
import { shownState } from './shown-state.js';
import { effectiveVersion, workingVersion } from './state.js';

const { reviewer, approver, secondApprover, publisher, manyHats, unitHead } = PEOPLE;

describe('批复', () => {
  it('brings the version into force under number and date, and ends round and case', () => {
    const { state } = given(...REVIEWED)
      .as(approver)
      .when(approve({ approvalNumber: ' 麻财绩〔2023〕12号 ' }))
      .then(
        recorded('goal-table.approved', {
          stage: 'approve',
          versionId: 'gt-1/e1-1',
          approvalNumber: '麻财绩〔2023〕12号',
          approvalDate: '2023-12-06',
          publication: 'requested',
          superseded: null,
          closed: [{ outcome: 'approved', as: 'done' }],
        }),
      );
    expect(state?.versions).toMatchObject([
      { status: 'approved', approvalNumber: '麻财绩〔2023〕12号', approvalDate: '2023-12-06' },
    ]);
    expect(state?.rounds).toMatchObject([{ status: 'approved' }]);
    expect(state?.cases).toMatchObject([{ status: 'approved', closedAt: '2023-12-06T02:00:00.000Z' }]);
    expect(state?.decisions.map((one) => [one.verb, one.final, one.personId])).toEqual([
      ['pass', false, reviewer],
      ['approve', true, approver],
    ]);
    expect(state?.publication).toMatchObject({ status: 'requested', versionId: 'gt-1/e1-1' });
    expect(state === null ? null : shownState(state)).toBe('待公开');
  });

  it('asks for publication within 20 calendar days of the letter, not of the click', () => {
    const { state } = given(...REVIEWED)
      .as(approver)
      .at('2023-12-29T02:00:00.000Z')
      .when(approve({ approvalDate: '2023-12-25' }))
      .then(
        recorded('goal-table.approved', {
          opened: [
            {
              kind: 'publication',
              label: '公开',
              role: 'publisher',
              unitId: UNITS.grid,
              candidates: [publisher],
              legalDueOn: '2024-01-14',
              dueOn: '2024-01-12',
              roundId: null,
            },
          ],
        }),
      );
    expect(state?.tasks.at(-1)).toMatchObject({ status: 'open', openedAt: '2023-12-29T02:00:00.000Z' });
  });

  it.each([
    ['tomorrow', '2023-12-07'],
    ['a day that February never has', '2023-02-30'],
    ['29 February of an ordinary year', '2023-02-29'],
    ['a thirteenth month', '2022-13-01'],
    ['another spelling', '2023/12/06'],
    ['nothing', ''],
  ])('refuses a letter dated %s', (_, approvalDate) => {
    given(...REVIEWED)
      .as(approver)
      .when(approve({ approvalDate }))
      .then(refused('approval-date-invalid', { today: '2023-12-06' }));
  });

  it('refuses 2024-02-30 and takes 2024-02-29', () => {
    const inMarch = given(...REVIEWED)
      .as(approver)
      .at('2024-03-05T02:00:00.000Z');
    inMarch.when(approve({ approvalDate: '2024-02-30' })).then(refused('approval-date-invalid'));
    inMarch.when(approve({ approvalDate: '2024-02-29' })).then(recorded('goal-table.approved'));
  });

  it('knows today by Beijing time', () => {
    const lateInTheEvening = given(...REVIEWED)
      .as(approver)
      .at('2023-12-06T16:30:00.000Z');
    lateInTheEvening.when(approve({ approvalDate: '2023-12-07' })).then(recorded('goal-table.approved'));
  });

  it('needs a number that fits the register', () => {
    const trying = given(...REVIEWED).as(approver);
    trying.when(approve({ approvalNumber: '  ' })).then(refused('approval-number-required'));
    trying.when(approve({ approvalNumber: '文'.repeat(61) })).then(refused('approval-number-required'));
    trying.when(approve({ approvalNumber: '文'.repeat(60) })).then(recorded('goal-table.approved'));
  });

  it('needs words, unless the definition leaves them to the approver', () => {
    const [review, final] = TOWN_DEFINITION.stages;
    if (final === undefined) throw new Error('the town has two stages');
    const silent = given(...REVIEWED).as(approver);
    silent.when(approve({ opinion: '' })).then(refused('opinion-required'));
    for (const opinion of ['onNegative', 'optional'] as const) {
      const definition = { ...TOWN_DEFINITION, stages: [review, { ...final, opinion }] } as const;
      const { openings } = silent
        .with({ definition })
        .when(approve({ opinion: '' }))
        .then(recorded('goal-table.approved', { opinion: null }));
      expect(openings).toEqual([]);
    }
  });

  it('covers exactly the content that was seen', () => {
    given(...REVIEWED)
      .as(approver)
      .when(approve({ contentHash: 'an older one' }))
      .then(refused('content-changed'));
  });

  it('is for approvers, at the final stage', () => {
    given(...REVIEWED)
      .as(reviewer)
      .when(approve())
      .then(refused('role-missing', { role: 'approver' }));
    given(...SUBMITTED)
      .as(manyHats)
      .when(approve())
      .then(refused('verb-not-for-task', { verb: 'approve', label: '审核' }));
  });

  it('happens once: the second of two approvers learns who was first', () => {
    given(...APPROVED)
      .as(secondApprover)
      .when(approve())
      .then(refused('task-closed', { closedBy: approver, outcome: 'approved' }));
  });
});

describe('a second approved version', () => {
  const again: GoalTableEvent[] = [];
  for (const [index, event] of REVIEWED.entries()) {
    const text = JSON.stringify(event).replaceAll('gt-1/e', 'gt-1/again-e');
    if (index > 0 || event.type === 'goal-table.drafted') again.push(JSON.parse(text) as GoalTableEvent);
  }
  const both = [...APPROVED, ...again];

  it('supersedes the first in the same step', () => {
    const before = foldStream(TABLE_ID, both);
    expect(before === null ? null : effectiveVersion(before)?.id).toBe('gt-1/e1-1');
    const { state } = given(...both)
      .as(approver)
      .when(approve())
      .then(recorded('goal-table.approved', { superseded: 'gt-1/e1-1', versionId: 'gt-1/again-e1-1' }));
    expect(state?.versions.map((version) => version.status)).toEqual(['superseded', 'approved']);
    expect(state === null ? null : workingVersion(state)).toBeUndefined();
  });

  it('leaves the first in force until then', () => {
    const state = foldStream(TABLE_ID, both);
    expect(state?.versions.map((version) => version.status)).toEqual(['approved', 'submitted']);
    expect(state === null ? null : shownState(state)).toBe('待批复');
  });

  it('is no part of a stream that begins with it', () => {
    const [, second] = continued(SUBMITTED, [unitHead, { type: 'withdraw' }]);
    if (second === undefined) throw new Error('the stream has events');
    expect(() => evolve(null, second, TABLE_ID)).toThrow('stream gt-1 begins with goal-table.presented');
  });
});
