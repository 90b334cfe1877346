import type { ProblemEntry } from './problem-entry.js';

/** Refusals about tasks, decisions and publication. */
export const TASK_PROBLEMS = {
  'task-missing': {
    status: 404,
    title: ['待办事项不存在', 'Task not found'],
    detail: ['该表没有这一事项。', 'The table has no such task.'],
    fix: ['刷新待办列表。', 'Reload the inbox.'],
  },
  'task-closed': {
    status: 409,
    title: ['该事项已办结', 'Task already closed'],
    detail: ['该事项已由{by}于 {at} 办理（{outcome}）。', '{by} handled this task at {at} ({outcome}).'],
    fix: ['刷新待办列表；办理经过见记录。', 'Reload the inbox; the timeline shows what happened.'],
  },
  'task-claimed-by-other': {
    status: 409,
    title: ['该事项已被签收', 'Task claimed by a colleague'],
    detail: ['该事项已由同岗同事签收，正在办理。', 'A colleague of your office has claimed this task.'],
    fix: ['如需接手，请对方取消签收。', 'Ask the colleague to release it.'],
  },
  'task-not-claimed': {
    status: 409,
    title: ['您未签收该事项', 'Not claimed by you'],
    detail: ['该事项不在您名下，无可取消。', 'You do not hold this task.'],
    fix: ['无需操作。', 'Nothing to do.'],
  },
  'already-claimed': {
    status: 409,
    title: ['您已签收', 'Already claimed by you'],
    detail: ['该事项已在您名下。', 'You hold this task already.'],
    fix: ['直接办理即可。', 'Go ahead and handle it.'],
  },
  'verb-not-for-task': {
    status: 422,
    title: ['该事项不能这样办理', 'Not an action of this task'],
    detail: ['“{label}”事项没有此项操作。', 'The task "{label}" does not take the action "{verb}".'],
    fix: ['选择 allowedActions 列出的操作。', 'Choose one of allowedActions.'],
  },
  'opinion-required': {
    status: 422,
    title: ['缺少意见', 'Opinion missing'],
    detail: ['此项办理必须填写意见。', 'This action needs a written opinion.'],
    fix: ['填写意见后再提交。', 'Write an opinion.'],
  },
  'approval-number-required': {
    status: 422,
    title: ['缺少批复文号', 'Approval number missing'],
    detail: [
      '批复须填写批复文号，不超过 60 个字。',
      'An approval carries a number of at most 60 characters.',
    ],
    fix: ['填写批复文号。', 'Give the approval number.'],
  },
  'approval-date-invalid': {
    status: 422,
    title: ['批复日期无效', 'Approval date invalid'],
    detail: [
      '批复日期须为有效日期，且不晚于今天（{today}）。',
      'The date must be a real day, not after today ({today}).',
    ],
    fix: ['填写文件上的日期，格式 YYYY-MM-DD。', 'Give the date on the letter as YYYY-MM-DD.'],
  },
  'official-url-invalid': {
    status: 422,
    title: ['公开网址无效', 'Official address invalid'],
    detail: [
      '公开网址须以 http:// 或 https:// 开头，不超过 500 个字符。',
      'The address begins with http:// or https:// and has at most 500 characters.',
    ],
    fix: ['填写政府网站上的完整网址，或留空。', 'Give the whole address, or leave it out.'],
  },
  'not-under-review': {
    status: 409,
    title: ['不在审核中', 'Not under review'],
    detail: ['该表未在审核，无可撤回。', 'The table is not under review; nothing to withdraw.'],
    fix: ['刷新查看当前状态。', 'Reload to see its state.'],
  },
  'only-the-submitter': {
    status: 403,
    title: ['只有送审人可以撤回', 'Only the submitter withdraws'],
    detail: ['撤回须由送审人本人办理。', 'Only the person who submitted can withdraw.'],
    fix: ['请送审人办理。', 'Ask the submitter.'],
  },
  'somebody-decided': {
    status: 409,
    title: ['已有人审核，不可撤回', 'Somebody has decided'],
    detail: ['本轮已有审核意见，不可撤回。', 'A decision was taken in this round.'],
    fix: ['如需修改，请审核人退回。', 'Ask the reviewer to return it.'],
  },
  'separation-of-duties': {
    status: 403,
    title: ['岗位不相容', 'Separation of duties'],
    detail: ['{rule}。', '{rule}.'],
    fix: ['请本岗位其他人员办理。', 'Ask another holder of the office.'],
  },
} as const satisfies Readonly<Record<string, ProblemEntry>>;
