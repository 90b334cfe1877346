import type { ProblemEntry } from './problem-entry.js';

/** Refusals and absences of monitoring. */
export const MONITOR_PROBLEMS = {
  'round-date-invalid': {
    status: 422,
    title: ['监控日期无效', 'Date of the round invalid'],
    detail: ['监控的 {field} 无效，见 errors。', 'The {field} of the round cannot be, see errors.'],
    fix: [
      '截止日须在预算年度内，报送起止日须依次在其后，预警天数为 0 至 20 个工作日。',
      'The cut-off lies in the budget year, the report dates follow it, and the warning is 0 to 20 working days.',
    ],
  },
  'round-exists': {
    status: 409,
    title: ['该截止日的监控已布置', 'The cut-off has its round'],
    detail: [
      '该年度该截止日的监控已布置，见 roundId。',
      'There is a round of this cut-off already, see roundId.',
    ],
    fix: ['打开已有的监控，不要重复布置。', 'Open the existing round instead.'],
  },
  'round-not-open': {
    status: 409,
    title: ['本期监控不接收报送', 'The round takes no report'],
    detail: [
      '本期监控{status}，不接收报送或退回。',
      'The round is {status}; nothing is reported or returned.',
    ],
    fix: [
      '草稿仍在；需补报请联系财政绩效岗，列入下一期。',
      'Your draft is kept; ask the finance desk and report it in the next round.',
    ],
  },
  'report-findings': {
    status: 422,
    title: ['报送内容须修改或说明', 'The report must be mended or explained'],
    detail: [
      '有 {count} 处须修改或说明，见 errors。',
      '{count} place(s) must be mended or explained, see errors.',
    ],
    fix: [
      '按 errors 逐处修改；询问类（元/万元、超预算）在资金说明中回答。已填内容可存为草稿。',
      'Mend each place; answer questions in the note on the money. What you typed can be saved as a draft.',
    ],
  },
  'report-not-awaited': {
    status: 409,
    title: ['无需报送', 'No report is awaited'],
    detail: ['该表当前为{status}，不能再报送。', 'The report is {status} and cannot be sent again.'],
    fix: ['如需更正，请财政绩效岗退回。', 'Ask the finance desk to return it.'],
  },
  'report-not-reported': {
    status: 409,
    title: ['没有待核实的报送', 'Nothing to check'],
    detail: ['该表当前为{status}，没有待核实的报送。', 'The report is {status}; there is nothing to check.'],
    fix: ['刷新后再办理。', 'Reload and look again.'],
  },
  'progress-plan-invalid': {
    status: 422,
    title: ['进度计划有误', 'Progress plan invalid'],
    detail: ['进度计划有 {count} 处错误，见 errors。', 'The plan has {count} fault(s), see errors.'],
    fix: ['按 errors 的位置修改。', 'Mend the places named in errors.'],
  },
  'progress-plan-not-proposed': {
    status: 409,
    title: ['没有待确认的进度计划', 'No plan awaits confirmation'],
    detail: ['进度计划已确认或已退回。', 'The plan was confirmed or returned already.'],
    fix: ['由单位重新提出后再确认。', 'Let the unit propose it again.'],
  },
  'correction-open': {
    status: 409,
    title: ['纠偏或整改正在进行', 'A correction is under way'],
    detail: [
      '该表已有进行中的纠偏或整改，见 correctionId。',
      'The report has a correction under way, see correctionId.',
    ],
    fix: ['在该项上发出整改通知，或核实后再提出。', 'Issue the notice on it, or verify it.'],
  },
  'correction-step-wrong': {
    status: 409,
    title: ['不在这一步', 'Not this step of the correction'],
    detail: ['该{kind}当前为{status}。', 'The {kind} is {status}.'],
    fix: ['刷新后按当前步骤办理。', 'Reload and take the step it waits for.'],
  },
  'correction-date-invalid': {
    status: 422,
    title: ['日期无效', 'Date invalid'],
    detail: ['日期须有效，且{span}。', 'The date must be a real day, {span}.'],
    fix: [
      '期限不早于今天、不晚于年度末；单位的完成时间不晚于整改期限；通知日期不晚于今天。',
      'A deadline lies between today and the end of the year, and a plan within that of its notice; a notice is not dated after today.',
    ],
  },
  'round-not-found': {
    status: 404,
    title: ['监控不存在', 'Round not found'],
    detail: ['没有这一期监控。', 'There is no such round.'],
    fix: ['从监控列表进入。', 'Open it from the list of rounds.'],
  },
  'round-notice-not-found': {
    status: 404,
    title: ['尚无监控通报', 'No notice yet'],
    detail: ['本期监控尚未结束，没有通报。', 'The round has not ended; it has no notice.'],
    fix: ['监控结束后再查看。', 'Look again when the round is closed.'],
  },
  'progress-report-not-found': {
    status: 404,
    title: ['监控报送表不存在', 'Progress report not found'],
    detail: ['没有这张监控报送表，或您无权查看。', 'There is no such report, or you may not see it.'],
    fix: ['从监控列表进入。', 'Open it from the round.'],
  },
  'progress-plan-not-found': {
    status: 404,
    title: ['尚无进度计划', 'No progress plan'],
    detail: ['该表尚未提出进度计划。', 'Nobody has proposed a plan for this table.'],
    fix: ['由单位先提出。', 'Let the unit propose one first.'],
  },
  'correction-not-found': {
    status: 404,
    title: ['纠偏或整改不存在', 'Correction not found'],
    detail: ['没有这项纠偏或整改，或您无权查看。', 'There is no such correction, or you may not see it.'],
    fix: ['从纠偏列表进入。', 'Open it from the list.'],
  },
} as const satisfies Readonly<Record<string, ProblemEntry>>;
