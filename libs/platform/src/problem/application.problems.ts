import type { ProblemEntry } from './problem-entry.js';

/** Clashes, absences and prohibitions that the application knows before the core is asked. */
export const APPLICATION_PROBLEMS = {
  'already-declared': {
    status: 409,
    title: ['该项目已申报', 'Already declared'],
    detail: [
      '本单位该年度的同一项目已申报，见 goalTableId。',
      'The unit declared this project for the year already, see goalTableId.',
    ],
    fix: ['打开已有的表修改，不要重复申报。', 'Open the existing table instead.'],
  },
  'version-stale': {
    status: 412,
    title: ['您看到的不是最新状态', 'Not the latest state'],
    detail: ['该事项已由{by}于 {at} 办理。', '{by} handled it at {at}.'],
    fix: ['刷新后再办理；已写的意见可以保留。', 'Reload and act again; keep what you typed.'],
  },
  'if-match-required': {
    status: 428,
    title: ['缺少 If-Match', 'If-Match missing'],
    detail: [
      '修改须带 If-Match，值为读取时的 ETag。',
      'A change carries If-Match with the ETag that was read.',
    ],
    fix: ['先读取资源，再带上其 ETag。', 'Read the resource first and send its ETag.'],
  },
  'idempotency-key-required': {
    status: 400,
    title: ['缺少 Idempotency-Key', 'Idempotency-Key missing'],
    detail: ['有作用的 POST 须带 Idempotency-Key。', 'Every POST with effects carries an Idempotency-Key.'],
    fix: [
      '每次操作生成一个随机值，重试时使用同一个。',
      'Make one random value per act and repeat it on retries.',
    ],
  },
  'idempotency-in-progress': {
    status: 409,
    title: ['同一请求正在处理', 'Request in progress'],
    detail: [
      '同一 Idempotency-Key 的请求正在处理。',
      'A request with this Idempotency-Key is being processed.',
    ],
    fix: ['稍后以同一值重试。', 'Retry later with the same key.'],
  },
  'idempotency-key-reused': {
    status: 422,
    title: ['Idempotency-Key 已用于其他请求', 'Idempotency-Key reused'],
    detail: ['该值已用于内容不同的请求。', 'This key was used for a different request.'],
    fix: ['新的操作请使用新的值。', 'Use a new key for a new act.'],
  },
  'concurrent-change': {
    status: 409,
    title: ['有人同时办理', 'Changed at the same moment'],
    detail: [
      '另一人同时办理了此事项，您的操作未生效。',
      'Somebody else acted at the same moment; nothing was written.',
    ],
    fix: ['刷新后再办理。', 'Reload and act again.'],
  },
  'nothing-to-urge': {
    status: 409,
    title: ['没有可催办的事项', 'Nothing to urge'],
    detail: [
      '所选事项已办结、无人可催，或当天已催办过。',
      'What was chosen is done, is nobody’s but yours, or was urged that day already.',
    ],
    fix: [
      '先预览，查看各事项的原因；次日可再催。',
      'Preview it to see why; it may be urged again the next day.',
    ],
  },
  'definition-unknown': {
    status: 409,
    title: ['流程版本未安装', 'Process version not installed'],
    detail: [
      '该表按另一版本的审批流程办理，本系统没有这一版本，未作任何处理。',
      'The table runs under a version of the process that this installation does not have; nothing was done.',
    ],
    fix: ['请管理员升级到包含该流程版本的程序。', 'Have the administrator install a release that ships it.'],
  },
  'definition-changed': {
    status: 409,
    title: ['流程内容与立案时不符', 'Process differs from the one agreed'],
    detail: [
      '该表所按流程的内容与立案时记录的指纹不符，未作任何处理。',
      'The rules of this process are not those recorded when the case began; nothing was done.',
    ],
    fix: [
      '请管理员恢复原流程，修改须另立新版本。',
      'Restore the recorded rules; a change needs a new version.',
    ],
  },
  'goal-table-not-found': {
    status: 404,
    title: ['绩效目标表不存在', 'Goal table not found'],
    detail: ['没有这张绩效目标表，或您无权查看。', 'There is no such goal table, or you may not see it.'],
    fix: ['从列表重新进入。', 'Open it from the list.'],
  },
  'task-not-found': {
    status: 404,
    title: ['待办事项不存在', 'Task not found'],
    detail: ['没有这一事项，或您无权查看。', 'There is no such task, or you may not see it.'],
    fix: ['刷新待办列表。', 'Reload the inbox.'],
  },
  'unit-not-found': {
    status: 404,
    title: ['单位不存在', 'Unit not found'],
    detail: ['本地区没有这个单位。', 'The district has no such unit.'],
    fix: ['核对单位名称或编号。', 'Check name or id of the unit.'],
  },
  'person-not-found': {
    status: 404,
    title: ['人员不存在', 'Person not found'],
    detail: ['没有这个人员，或已停用。', 'There is no such person, or the account is disabled.'],
    fix: ['核对账号。', 'Check the account.'],
  },
  'version-not-found': {
    status: 404,
    title: ['版本不存在', 'Version not found'],
    detail: ['该表没有这一版本。', 'The table has no such version.'],
    fix: ['从表的版本列表选择。', 'Choose one of its versions.'],
  },
  'district-not-found': {
    status: 404,
    title: ['地区不存在', 'District not found'],
    detail: ['尚未建立地区。', 'No district has been set up.'],
    fix: ['由管理员完成初始设置。', 'Have the administrator set it up.'],
  },
  'year-not-found': {
    status: 404,
    title: ['没有这个年度', 'No such year'],
    detail: ['年度应为 2000 至 2099。', 'A year lies between 2000 and 2099.'],
    fix: ['核对地址中的年度。', 'Check the year in the address.'],
  },
  'calendar-feed-not-found': {
    status: 404,
    title: ['没有这个日历订阅', 'No such calendar feed'],
    detail: ['订阅地址有误或已被收回。', 'The address is wrong or was taken back.'],
    fix: ['登录后重新生成订阅地址。', 'Sign in and make a new address.'],
  },
  'clock-advance-not-found': {
    status: 404,
    title: ['没有这次时钟调整', 'No such move of the clock'],
    detail: ['没有这次演示时钟的调整。', 'The demo clock was never asked to make this move.'],
    fix: ['重新提交调整请求。', 'Ask for the move again.'],
  },
  'dead-letter-not-found': {
    status: 404,
    title: ['死信不存在', 'Dead letter not found'],
    detail: ['本地区没有这条死信。', 'The district has no such dead letter.'],
    fix: ['刷新死信列表。', 'Reload the list of dead letters.'],
  },
  'dead-letter-settled': {
    status: 409,
    title: ['该死信已处理', 'Dead letter already settled'],
    detail: ['该死信已重试或作废。', 'It has been retried or discarded.'],
    fix: ['无需操作；重试后再次失败会重新列出。', 'Nothing to do; should it fail again, it is listed anew.'],
  },
  'job-not-found': {
    status: 404,
    title: ['作业不存在', 'Job not found'],
    detail: ['没有这项作业，或您无权查看。', 'There is no such job, or you may not see it.'],
    fix: ['刷新作业列表。', 'Reload the list of jobs.'],
  },
  'job-ended': {
    status: 409,
    title: ['作业已结束', 'Job has ended'],
    detail: [
      '该作业已完成、失败或已取消，无法再取消。',
      'It is done, failed or cancelled; there is nothing to stop.',
    ],
    fix: ['查看其结果。', 'Look at its result.'],
  },
  'job-not-resumable': {
    status: 409,
    title: ['作业不能继续', 'Job cannot go on'],
    detail: [
      '只有已取消的监控作业可以继续；失败的作业请重发其死信。',
      'Only a cancelled job of monitoring goes on; of one that failed, retry the dead letter.',
    ],
    fix: ['查看作业状态和死信。', 'Look at its state and at the dead letters.'],
  },
  'delivery-not-found': {
    status: 404,
    title: ['投递记录不存在', 'Delivery not found'],
    detail: ['本地区没有这条投递记录。', 'The district has no such delivery.'],
    fix: ['刷新投递记录。', 'Reload the deliveries.'],
  },
  'self-evaluation-not-found': {
    status: 404,
    title: ['绩效自评不存在', 'Self-evaluation not found'],
    detail: ['没有这份绩效自评，或您无权查看。', 'There is no such self-evaluation, or you may not see it.'],
    fix: ['从列表重新进入。', 'Open it from the list.'],
  },
  'delivery-under-way': {
    status: 409,
    title: ['正在投递', 'Delivery under way'],
    detail: ['该消息正在投递，尚无结果。', 'The message is on its way; nobody knows yet how it ends.'],
    fix: ['稍后刷新查看结果。', 'Look again in a moment.'],
  },
  'delivery-in-app': {
    status: 409,
    title: ['站内通知无需重发', 'Nothing to send in the application'],
    detail: ['站内通知始终可见，不能重发。', 'A notice in the application is always there.'],
    fix: ['选择外部渠道的投递记录。', 'Choose a delivery over another channel.'],
  },
  'legal-notice-cannot-be-refused': {
    status: 422,
    title: ['法定通知不能关闭', 'A legal notice cannot be switched off'],
    detail: ['法定期限与正式通知始终发送。', 'Dates set by law and formal notices are always told.'],
    fix: ['保留该项，其他通知可以关闭。', 'Leave it on; other messages can be switched off.'],
  },
  'attachment-not-found': {
    status: 404,
    title: ['附件不存在', 'Attachment not found'],
    detail: ['没有这个附件，或您无权查看。', 'There is no such attachment, or you may not see it.'],
    fix: [
      '从所属事项重新打开；未使用的附件 7 天后清除。',
      'Open it from its matter; unused ones go after 7 days.',
    ],
  },
  'attachment-taken': {
    status: 409,
    title: ['附件已用于其他事项', 'Attachment used elsewhere'],
    detail: ['该附件已是另一事项的佐证。', 'It is evidence of another matter already.'],
    fix: ['请重新上传后再使用。', 'Upload the file again.'],
  },
  'not-your-unit': {
    status: 403,
    title: ['不是您的单位', 'Not your unit'],
    detail: ['您在该单位没有岗位。', 'You hold no office at this unit.'],
    fix: ['请该单位人员办理。', 'Ask a person of that unit.'],
  },
  'unit-name-differs': {
    status: 422,
    title: ['申报单位名称不一致', 'Unit name differs'],
    detail: ['表中的申报单位与所选单位名称不一致。', 'The unit named in the table is not the chosen one.'],
    fix: ['核对申报单位名称。', 'Check the name of the unit.'],
  },
  'role-missing': {
    status: 403,
    title: ['缺少岗位', 'Office missing'],
    detail: ['无权办理：缺少岗位 {role}。', 'Not permitted: the office {role} is missing.'],
    fix: ['请持有该岗位的人员办理，或由管理员授岗。', 'Ask a holder of the office, or have it granted.'],
  },
} as const satisfies Readonly<Record<string, ProblemEntry>>;
