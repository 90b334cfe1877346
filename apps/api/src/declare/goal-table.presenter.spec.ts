import { describe, expect, it } from '@jest/globals';
import type { GoalTableEvent } from '#libs/domain';
import { ROLE_LABELS } from '#libs/domain';
import { ProblemWriter } from '#libs/platform';
import {
  APPROVED,
  continued,
  DRAFTED,
  exempt,
  PEOPLE,
  PRESENTED,
  PUBLISHED,
  reject,
  REVIEWED,
  revise,
  sendBack,
  SUBMITTED,
  tableContent,
  withdraw,
} from '#libs/fixtures';
import { tableViewOf } from '#libs/testing';
import { formMetaOf } from './form-meta.presenter.js';
import { presentGoalTable, presentVersion } from './goal-table.presenter.js';

const WRITER = new ProblemWriter(ROLE_LABELS);
const RETURNED = continued(SUBMITTED, [PEOPLE.reviewer, sendBack()]);
const REVISED = continued(RETURNED, [PEOPLE.declarer, revise()]);

function shown(events: readonly GoalTableEvent[], personId: string = PEOPLE.declarer) {
  return presentGoalTable(tableViewOf(events, personId), WRITER, { language: 'zh-CN', personId });
}

describe('a goal table as one person sees it', () => {
  it.each([
    ['drafted', DRAFTED, '填报中', ['draft'], 'none'],
    ['with the unit head', PRESENTED, '待审签', ['draft'], 'none'],
    ['under review', SUBMITTED, '审核中', ['submitted'], 'none'],
    ['with the approver', REVIEWED, '待批复', ['submitted'], 'none'],
    ['returned', RETURNED, '已退回', ['returned'], 'none'],
    ['revised', REVISED, '填报中', ['returned', 'draft'], 'none'],
    ['withdrawn', continued(SUBMITTED, [PEOPLE.unitHead, withdraw]), '已撤回', ['withdrawn'], 'none'],
    ['refused', continued(REVIEWED, [PEOPLE.approver, reject()]), '不予批复', ['rejected'], 'none'],
    ['approved', APPROVED, '待公开', ['approved'], 'requested'],
    ['published', PUBLISHED, '已公开', ['approved'], 'published'],
  ])('%s', (_, events, shownState, statuses, publication) => {
    const table = shown(events);
    expect(table.shownState).toBe(shownState);
    expect(table.versions.map((version) => version.status)).toEqual(statuses);
    expect(table.publication.status).toBe(publication);
    expect(table.version).toBe(events.length);
  });

  it('shows the last version’s content and hash', () => {
    const table = shown(REVISED);
    expect(table.content?.annualGoal).toContain('修订');
    expect(table.contentHash).toBe(table.versions.at(-1)?.contentHash);
    expect(table.contentHash).not.toBe(table.versions[0]?.contentHash);
  });

  it('carries number and date of the letter on the approved version alone', () => {
    expect(shown(REVIEWED).versions).toMatchObject([{ approvalNumber: null, approvalDate: null }]);
    expect(shown(APPROVED).versions).toMatchObject([
      { approvalNumber: '麻财绩〔2023〕12号', approvalDate: '2023-12-06' },
    ]);
  });

  it('tells a declarer and an auditor different things that they may do', () => {
    const allowed = (personId: string): string[] =>
      shown(DRAFTED, personId).allowedActions.flatMap((one) => (one.allowed ? [one.action] : []));
    expect(allowed(PEOPLE.declarer)).toEqual(expect.arrayContaining(['edit', 'exempt', 'present']));
    expect(allowed(PEOPLE.auditor)).toEqual([]);
  });

  it('gives a reason of one sentence for everything that is forbidden', () => {
    for (const { allowed, reason } of shown(PUBLISHED).allowedActions) {
      expect(allowed).toBe(false);
      expect(reason).toMatch(/^[^。]+。$/u);
    }
  });

  it('shows a version with its content', () => {
    const { state } = tableViewOf(REVISED, PEOPLE.declarer);
    expect(presentVersion(state.versions[0]!)).toMatchObject({
      no: 1,
      status: 'returned',
      content: tableContent(),
    });
  });
});

describe('what a form prints beside its content', () => {
  it.each([
    ['a draft', DRAFTED, '申报'],
    ['a table under review', SUBMITTED, '申报'],
    ['a table that was reviewed', REVIEWED, '申报'],
    ['a returned table', RETURNED, '申报'],
    ['a refused table', continued(REVIEWED, [PEOPLE.approver, reject()]), '申报'],
    ['a withdrawn table', continued(SUBMITTED, [PEOPLE.unitHead, withdraw]), '申报'],
    ['a table that is exempt and not approved', continued(DRAFTED, [PEOPLE.declarer, exempt()]), '申报'],
    ['an approved table', APPROVED, '批复'],
    ['a published table', PUBLISHED, '批复'],
  ])('%s: %s', (_, events, titleSuffix) => {
    const version = tableViewOf(events, PEOPLE.declarer).state.versions.at(-1)!;
    const meta = formMetaOf(version, true);
    expect(meta).toMatchObject({ titleSuffix, demo: true });
    expect('fingerprint' in meta).toBe(titleSuffix === '批复');
    expect('approvalNumber' in meta).toBe(titleSuffix === '批复');
  });

  it('says 演示数据 in a demonstration only', () => {
    const version = tableViewOf(APPROVED, PEOPLE.declarer).state.versions.at(-1)!;
    expect([formMetaOf(version, true).demo, formMetaOf(version, false).demo]).toEqual([true, false]);
  });
});
