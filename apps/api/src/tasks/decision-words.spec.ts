import { describe, expect, it } from '@jest/globals';
import { ApproveDecisions } from '../approve/approve-decisions.js';
import { ReviewDecisions } from '../review/review-decisions.js';
import type { DecisionDto } from './dto/decision.dto.js';

const CONTENT = { contentHash: 'a'.repeat(64) };
const review = new ReviewDecisions();
const approval = new ApproveDecisions();

describe('the words of a decision', () => {
  it('同意 may be silent: no opinion is another thing than an empty one', () => {
    const dto = { ...CONTENT, decision: 'pass' } as const;
    expect(review.pass('t', dto)).toEqual({ type: 'pass', taskId: 't', ...CONTENT, opinion: null });
    expect(review.pass('t', { ...dto, opinion: '同意。' })).toMatchObject({ opinion: '同意。' });
  });

  it.each([
    ['退回', 'return', (dto: DecisionDto) => review.return('t', dto)],
    ['不予批复', 'reject', (dto: DecisionDto) => approval.reject('t', dto)],
  ] as const)('%s goes to the core with its words, or with none for the core to refuse', (_, type, word) => {
    const dto = { ...CONTENT, decision: type };
    expect(word({ ...dto, opinion: '请补充。' })).toEqual({
      type,
      taskId: 't',
      ...CONTENT,
      opinion: '请补充。',
    });
    expect(word(dto)).toMatchObject({ opinion: '' });
  });

  it('批复 carries number and date of the letter', () => {
    const letter = {
      opinion: '同意批复。',
      approvalNumber: '麻财绩〔2023〕12号',
      approvalDate: '2023-12-06',
    };
    const dto = { ...CONTENT, decision: 'approve' } as const;
    expect(approval.approve('t', { ...dto, ...letter })).toEqual({
      type: 'approve',
      taskId: 't',
      ...CONTENT,
      ...letter,
    });
    const empty = { opinion: '', approvalNumber: '', approvalDate: '' };
    expect(approval.approve('t', dto)).toMatchObject(empty);
  });

  it('never carries a letter with another word', () => {
    const dto = {
      ...CONTENT,
      decision: 'reject',
      opinion: '否',
      approvalNumber: '1号',
      approvalDate: '2023-12-06',
    } as const;
    expect(Object.keys(approval.reject('t', dto)).sort()).toEqual([
      'contentHash',
      'opinion',
      'taskId',
      'type',
    ]);
  });
});
