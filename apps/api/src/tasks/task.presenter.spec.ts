import { describe, expect, it } from '@jest/globals';
import { ROLE_LABELS } from '#libs/domain';
import { ProblemWriter } from '#libs/platform';
import { continued, PEOPLE, pass, REVIEWED, SUBMITTED, tableContent } from '#libs/fixtures';
import { taskViewOf } from '#libs/testing';
import { presentTask } from './task.presenter.js';

const WRITER = new ProblemWriter(ROLE_LABELS);
const READER = { language: 'zh-CN', personId: PEOPLE.reviewer } as const;
const WITH_WORDS = continued(SUBMITTED, [PEOPLE.reviewer, pass('指标完整，同意。')]);

describe('a task as its handler reads it', () => {
  const view = taskViewOf(SUBMITTED, PEOPLE.reviewer, 'decision');
  const shown = presentTask(view, WRITER, READER);

  it('carries its own version, and the table’s beside it', () => {
    expect(shown).toMatchObject({
      taskId: view.task.taskId,
      version: view.task.version,
      goalTableVersion: view.state.version,
      status: 'open',
      outcome: null,
      shownState: '审核中',
    });
  });

  it('shows exactly the content that a decision would be about', () => {
    expect(shown.contentHash).toBe(view.version.contentHash);
    expect(shown.content).toEqual(tableContent());
  });

  it('shows a copy: whoever changes it changes nothing else', () => {
    shown.content.indicators.length = 0;
    expect(view.version.content.indicators).toHaveLength(6);
  });

  it('says what may be done, and why not where it may not', () => {
    const actions = shown.allowedActions.map(({ action, allowed, reason }) => [action, allowed, reason]);
    expect(actions).toEqual([
      ['claim', true, null],
      ['release', false, '该事项不在您名下，无可取消。'],
      ['pass', true, null],
      ['return', true, null],
    ]);
  });

  it('tells somebody of another office which office it takes', () => {
    const other = taskViewOf(SUBMITTED, PEOPLE.unitHead, 'decision');
    const { allowedActions } = presentTask(other, WRITER, { language: 'en', personId: PEOPLE.unitHead });
    const pass = allowedActions.find((one) => one.action === 'pass');
    expect(pass).toMatchObject({ allowed: false, code: 'role-missing' });
    expect(pass?.reason).toContain('performance reviewer');
  });
});

describe('decisions that were taken', () => {
  const bare = taskViewOf(WITH_WORDS, PEOPLE.approver, 'decision');
  const commitment = bare.state.decisions[0]?.opinionCommitment ?? '';

  it('show their words while these can be opened', () => {
    const opened = new Map([[commitment, '指标完整，同意。']]);
    const view = taskViewOf(WITH_WORDS, PEOPLE.approver, 'decision', opened);
    expect(presentTask(view, WRITER, READER).decisions).toMatchObject([
      { verb: 'pass', personId: PEOPLE.reviewer, stage: 'review', opinion: '指标完整，同意。' },
    ]);
  });

  it('show none after an erasure, and nothing of the commitment', () => {
    const [decision] = presentTask(bare, WRITER, READER).decisions;
    expect(decision?.opinion).toBeNull();
    expect(JSON.stringify(decision)).not.toContain(commitment);
  });

  it('show the hash that each author saw', () => {
    const view = taskViewOf(REVIEWED, PEOPLE.approver, 'decision');
    const { decisions, contentHash } = presentTask(view, WRITER, READER);
    expect(decisions.map((one) => one.contentHash)).toEqual([contentHash]);
  });
});
