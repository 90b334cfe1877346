import type { ProblemEntry } from './problem-entry.js';

/** Refusals about the content of a table. */
export const CONTENT_PROBLEMS = {
  'table-already-exists': {
    status: 409,
    title: ['绩效目标表已存在', 'Goal table already exists'],
    detail: ['该编号的绩效目标表已存在。', 'A goal table with this id exists already.'],
    fix: ['打开已有的表继续办理。', 'Open the existing table.'],
  },
  'table-missing': {
    status: 404,
    title: ['绩效目标表不存在', 'Goal table not found'],
    detail: ['没有这张绩效目标表。', 'There is no such goal table.'],
    fix: ['从列表重新进入。', 'Open it from the list.'],
  },
  'content-frozen': {
    status: 409,
    title: ['内容已锁定', 'Content is frozen'],
    detail: ['该表当前为{status}，内容不可修改。', 'The table is {status}; its content cannot change.'],
    fix: ['待退回或撤回后修订。', 'Revise it after it was returned or withdrawn.'],
  },
  'not-revisable': {
    status: 409,
    title: ['当前不可修订', 'Cannot be revised now'],
    detail: [
      '该表当前为{status}，只有退回或撤回的表可以修订。',
      'The table is {status}; only a returned or withdrawn one can be revised.',
    ],
    fix: ['草稿请直接修改；审核中请先撤回。', 'Edit a draft; withdraw what is under review first.'],
  },
  'content-unchanged': {
    status: 409,
    title: ['内容没有变化', 'Nothing changed'],
    detail: [
      '提交的内容与现有内容相同，未作记录。',
      'The content equals what is there; nothing was recorded.',
    ],
    fix: ['无需重复保存。', 'There is nothing to save.'],
  },
  'fiscal-year-changed': {
    status: 422,
    title: ['预算年度不可更改', 'Fiscal year cannot change'],
    detail: ['该表的预算年度为 {fiscalYear}，不可更改。', 'The fiscal year of this table is {fiscalYear}.'],
    fix: ['另一年度请新建一张表。', 'Declare a new table for another year.'],
  },
  'basis-required': {
    status: 422,
    title: ['缺少不予公开的依据', 'Basis missing'],
    detail: ['不予公开必须写明法定依据。', 'An exemption from publication names its legal basis.'],
    fix: ['填写依据，例如涉密文件文号。', 'Give the basis, for example the number of the document.'],
  },
  'already-presented': {
    status: 409,
    title: ['已报请审签', 'Already presented'],
    detail: ['该表已报单位负责人审签，请勿重复。', 'The unit head has been asked already.'],
    fix: ['等待审签；如需修改请直接修改，系统会收回本次报请。', 'Wait; an edit takes the request back.'],
  },
  'declaration-closed': {
    status: 409,
    title: ['不在申报时间内', 'Not the time to declare'],
    detail: ['本年度申报现未开放{when}。', 'Tables of this year are not declared now{when}.'],
    fix: [
      '草稿可以先填好，待窗口开启后报送；年中追加请先由财政部门准予。',
      'Prepare the draft and present it when the window opens; ask finance for leave in mid-year.',
    ],
  },
  'blocking-findings': {
    status: 422,
    title: ['系统校验未通过', 'Pre-check failed'],
    detail: ['有 {count} 项须改，见 errors。', '{count} finding(s) must be fixed, see errors.'],
    fix: ['按 errors 中的位置和说明修改后再试。', 'Fix the cells named in errors and try again.'],
  },
  'nothing-to-explain': {
    status: 409,
    title: ['没有需要说明的提示', 'Nothing to explain'],
    detail: [
      '系统校验没有给出提示，无需说明。',
      'The pre-check gives no advice; there is nothing to explain.',
    ],
    fix: [
      '须改的项请直接修改；其余可直接报请审签。',
      'Mend what must be mended; otherwise present the table.',
    ],
  },
  'finding-not-found': {
    status: 422,
    title: ['没有这条提示', 'No such advice'],
    detail: ['规则 {rule} 对 {cell} 没有提示。', 'Rule {rule} gives no advice on {cell}.'],
    fix: ['刷新后按现有提示的规则和单元格说明。', 'Reload and name the rule and cell of a present finding.'],
  },
  'explanation-required': {
    status: 422,
    title: ['缺少说明', 'Explanation missing'],
    detail: ['说明不能为空。', 'An explanation needs words.'],
    fix: ['写明保持不变的理由。', 'Say why it stays as it is.'],
  },
  'content-changed': {
    status: 409,
    title: ['内容已变化', 'Content has changed'],
    detail: [
      '您看到的内容已不是当前内容，办理无效。',
      'What you saw is no longer the content; nothing was decided.',
    ],
    fix: ['刷新后重新阅读，再办理。', 'Reload, read again, then act.'],
  },
} as const satisfies Readonly<Record<string, ProblemEntry>>;
