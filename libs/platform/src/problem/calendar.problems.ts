import type { CalendarRefusedError } from '#libs/application';
import type { ProblemEntry } from './problem-entry.js';

/** Stable codes of what is refused about the calendars of a year. */
export type CalendarProblemCode = CalendarRefusedError['refusal']['code'];

/** Refusals about windows of a budget year and about working days. */
export const CALENDAR_PROBLEMS: Readonly<Record<CalendarProblemCode, ProblemEntry>> = {
  'year-planner-missing': {
    status: 403,
    title: ['无权安排年度时间', 'You do not plan the year'],
    detail: [
      '年度时间由财政部门的绩效岗或批复人安排。',
      'The year is planned by the performance reviewer or approver of the finance office.',
    ],
    fix: ['请联系财政部门。', 'Ask the finance office.'],
  },
  'year-calendar-exists': {
    status: 409,
    title: ['该年度已有时间安排', 'The year has been planned'],
    detail: ['常用安排只能用于尚无安排的年度。', 'A preset only begins a year that has no windows yet.'],
    fix: ['请直接调整现有的时间安排。', 'Change the windows that are there.'],
  },
  'window-key-twice': {
    status: 422,
    title: ['窗口编号重复', 'Window named twice'],
    detail: ['编号 {key} 用了两次。', 'The name {key} is used twice.'],
    fix: ['为每个窗口使用不同的编号。', 'Give every window a name of its own.'],
  },
  'window-not-plannable': {
    status: 422,
    title: ['该窗口不能直接安排', 'Not a window to plan'],
    detail: [
      '{key} 属于批复、公开或年中追加：前者随人代会日期确定，后者逐单位准予。',
      '{key} follows from the date of the people’s congress, or is a leave given to one unit.',
    ],
    fix: ['请录入人代会日期，或准予单位年中追加。', 'Enter the congress date, or give leave to the unit.'],
  },
  'window-days-invalid': {
    status: 422,
    title: ['窗口日期有误', 'Days of a window wrong'],
    detail: [
      '{key} 的日期不存在，或结束早于开始。',
      'A day of {key} does not exist, or it ends before it begins.',
    ],
    fix: ['核对开始和结束日期。', 'Check its first and last day.'],
  },
  'window-outside-year': {
    status: 422,
    title: ['窗口不在该年度范围内', 'Window outside of its year'],
    detail: ['{key} 应在 {from} 至 {to} 之间。', '{key} lies between {from} and {to}.'],
    fix: ['核对预算年度和日期。', 'Check the fiscal year and the days.'],
  },
  'window-end-unclear': {
    status: 422,
    title: ['窗口结束时间不明', 'End of a window unclear'],
    detail: [
      '{key} 应给出结束日期，或期限（如 10wd），二者取一。',
      '{key} has either a last day or a term such as 10wd.',
    ],
    fix: ['只保留其中一项。', 'Keep one of the two.'],
  },
  'window-cut-off-invalid': {
    status: 422,
    title: ['监控截止日有误', 'Cut-off wrong'],
    detail: [
      '{key}：监控窗口须有本年度内、早于开始日期的数据截止日；其他窗口没有截止日。',
      '{key}: a monitoring window has a cut-off in its year and before its first day; no other window has one.',
    ],
    fix: ['核对截止日。', 'Check the cut-off.'],
  },
  'window-overlap': {
    status: 422,
    title: ['同类窗口重叠', 'Windows overlap'],
    detail: ['{key} 与 {other} 日期重叠。', '{key} and {other} share a day.'],
    fix: ['错开两个窗口的日期。', 'Move one of them.'],
  },
  'window-past': {
    status: 409,
    title: ['已过去的部分不可更改', 'The past stays as it was'],
    detail: [
      '{key} 已经开始或结束：只能调整尚未到来的日期。',
      '{key} has begun or ended: only days to come can change.',
    ],
    fix: ['保留已发生的日期；新的日期不早于今天。', 'Keep what has happened; new days begin today or later.'],
  },
  'windows-unchanged': {
    status: 409,
    title: ['时间安排没有变化', 'Nothing changed'],
    detail: ['与现有安排相同，未作记录。', 'The windows are those that are there; nothing was recorded.'],
    fix: ['无需重复保存。', 'There is nothing to save.'],
  },
  'reason-required': {
    status: 422,
    title: ['缺少理由', 'Reason missing'],
    detail: ['调整已有的安排须写明理由。', 'A change of what has been planned needs a reason.'],
    fix: ['填写 reason。', 'Give a reason.'],
  },
  'congress-date-invalid': {
    status: 422,
    title: ['人代会日期有误', 'Congress date wrong'],
    detail: ['日期应在 {from} 至 {to} 之间。', 'The day lies between {from} and {to}.'],
    fix: ['核对预算年度和日期。', 'Check the fiscal year and the day.'],
  },
  'congress-unchanged': {
    status: 409,
    title: ['人代会日期没有变化', 'Nothing changed'],
    detail: ['该日期已经录入。', 'This day has been entered already.'],
    fix: ['无需重复保存。', 'There is nothing to save.'],
  },
  'mid-year-unit-unknown': {
    status: 422,
    title: ['没有这个单位', 'No such unit'],
    detail: ['本区没有这个单位。', 'The district has no such unit.'],
    fix: ['从单位列表中选择。', 'Choose one of the units.'],
  },
  'mid-year-open-already': {
    status: 409,
    title: ['该单位已准予年中追加', 'The unit has leave already'],
    detail: ['{key} 尚未结束。', '{key} has not ended yet.'],
    fix: ['待其结束后再准予。', 'Give leave again when it is over.'],
  },
  'mid-year-not-running': {
    status: 409,
    title: ['没有进行中的年中追加', 'No such leave is running'],
    detail: ['{key} 不存在或已经结束。', '{key} does not exist or has ended.'],
    fix: [
      '刷新年度日历，选择尚未结束的年中追加。',
      'Reload the calendar and choose a leave that has not ended.',
    ],
  },
  'calendar-year-loaded': {
    status: 409,
    title: ['该年工作日安排已载入', 'The year is loaded already'],
    detail: ['{year} 年已有安排，来源：{source}。', 'The days of {year} are there already, from {source}.'],
    fix: ['核对后以 replace 载入（命令行 --replace）。', 'Check, then load it with replace (--replace).'],
  },
};
