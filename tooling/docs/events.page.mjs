import { code, page, table } from './markdown.mjs';

/** What event data is made of, expanded once below the events. */
const PARTS = [
  'TaskOpening',
  'TaskDueAnew',
  'TaskClosing',
  'TaskOutcome',
  'Commitment',
  'Occasion',
  'GoalTableContent',
  'FundingLine',
  'Indicator',
  'Disclosure',
  'ReminderKind',
  'WindowKind',
  'YearWindow',
  'YearPreset',
  'CalendarScope',
  'CalendarDay',
  'RoundPlan',
  'RoundCounts',
  'PinnedTable',
  'DutyOpening',
  'DutyClosing',
  'RecordedReport',
  'RecordedIndicator',
  'MoneyRow',
  'TableLights',
  'Light',
  'ProgressPlan',
  'IndicatorPlan',
  'CorrectionReason',
  'FormalNotice',
];

/** Events that the application writes without the core. */
const OF_THE_APPLICATION = [
  ['reminder.sent', '每份提醒一个事件，自成一流 one event per digest, in a stream of its own'],
  ['urging.sent', '财政催办或催报 the finance desk urged'],
  ['clock.moved', '演示时钟被拨动 the clock of a demonstration was moved'],
  ['dead-letter.retried', '管理员重试死信 an administrator retried a message that had failed for good'],
  ['dead-letter.discarded', '管理员作废死信 an administrator gave such a message up'],
  ['attachment.stored', '收到一个附件；名称可能涉及个人，只记承诺值 a file has come in'],
  ['attachment.forgotten', '附件 7 天未被使用，不再保存 nobody has used it for seven days'],
  ['job.requested', '提出一项长作业 long work was asked for'],
  ['job.cancellation-requested', '有人要求停止作业 somebody stopped it, and why'],
  ['job.ended', '作业完成、失败或已停止，以及办到多少 how it ended, and how far it came'],
  ['delivery.replayed', '管理员重发一条通知 an administrator had a message sent once more over its channel'],
  [
    'calendar-feed.issued',
    '取得日历订阅地址，原地址失效；不记地址 a person was given the secret address of a feed',
  ],
  ['calendar-feed.revoked', '收回日历订阅地址 the address was taken back'],
];

/** Every event that can stand in the record, with the shape of its data. */
export function eventsPage({ verbs, shapes }) {
  const verbsOf = (event) =>
    Object.entries(verbs)
      .filter(([, verb]) => verb.event === event)
      .map(([name, { label }]) => `${label} ${code(name)}`)
      .join('、');
  const ofTheCore = shapes.membersOf('GoalTableEventData');
  return page(
    '事件 · Events',
    '一条命令记一个事件，后果（轮次、环节、任务的开启与关闭，到期日）都在它的数据里。名称一经写入即不再更改。\n' +
      'A command records one event; what follows from it stands in its data. A name is kept for ever.',
    '## 审批记录 · Of a goal table',
    ...ofTheCore.flatMap(({ name, about, variants }) => section(name, verbsOf(name) || about, variants)),
    '## 年度日历和工作日历 · Of calendars',
    ...['YearCalendarEventData', 'WorkingYearEventData'].flatMap((name) =>
      shapes.membersOf(name).flatMap(({ name: event, about, variants }) => section(event, about, variants)),
    ),
    '## 异常 · Of an incident',
    ...shapes
      .membersOf('IncidentEventData')
      .flatMap(({ name, about, variants }) => section(name, about, variants)),
    '## 绩效运行监控 · Of monitoring',
    ...['RoundEventData', 'ReportEventData', 'PlanEventData', 'CorrectionEventData'].flatMap((name) =>
      shapes.membersOf(name).flatMap(({ name: event, about, variants }) => section(event, about, variants)),
    ),
    '## 绩效自评 · Of self-evaluation',
    ...shapes
      .membersOf('EvaluationEventData')
      .flatMap(({ name, about, variants }) => section(name, about, variants)),
    '## 其他 · Others',
    ...OF_THE_APPLICATION.flatMap(([name, about]) => section(name, about, shapes.literalOf(name))),
    '## 数据的组成 · What data is made of',
    ...PARTS.flatMap((name) => {
      const { words, variants = [] } = shapes.named(name);
      return section(name, words === undefined ? '' : code(words), variants);
    }),
  );
}

function section(name, about, variants) {
  const tables = variants.map((fields, index) => {
    const rows = fields.map((field) => [code(field.name), code(field.type), field.about]);
    const which = variants.length > 1 ? `形态 ${index + 1} · variant ${index + 1}\n\n` : '';
    return which + table(['字段', '类型', '说明'], rows);
  });
  return [`### ${code(name)}`, ...(about === '' ? [] : [about]), ...tables];
}
