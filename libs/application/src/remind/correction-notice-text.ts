import type { CorrectionKind, CorrectionState, Role } from '#libs/domain';
import { DUTY_LABELS } from '#libs/domain';
import type { MessageKind } from '../notify/message-kinds.data.js';

/** As which kind of message a correction is told of: a formal notice is one of the law. */
export const MESSAGE_OF_CORRECTION: Readonly<Record<CorrectionKind, MessageKind>> = {
  deviation: 'task',
  rectification: 'legal',
};

const TITLES: Readonly<Record<CorrectionKind, string>> = {
  deviation: '您单位有 1 项纠偏待办',
  rectification: '整改通知：您单位有 1 项整改待办',
};

/** A notice is served though the work is done already, and then nothing is left to do. */
const NOTHING_LEFT = '整改通知：您单位有 1 项整改事项';

/** What the finance desk owes is no business of those who are told. */
const UNIT_OFFICES: readonly Role[] = ['declarer', 'unit-head'];

/** Only that there is one, and by when: no project, no number of a letter, no word of what is wrong. */
export function correctionNoticeText({ kind, notice, duties }: CorrectionState): {
  readonly title: string;
  readonly body: string;
} {
  const deadline = notice?.actBy === undefined ? [] : [`整改期限 ${notice.actBy}`];
  const owed = duties
    .filter(({ status, role }) => status === 'open' && UNIT_OFFICES.includes(role))
    .map((duty) => `${DUTY_LABELS[duty.kind]}　办理时限 ${duty.dueOn}${duty.provisional ? '（暂定）' : ''}`);
  const title = kind === 'rectification' && owed.length === 0 ? NOTHING_LEFT : TITLES[kind];
  return { title, body: [...deadline, ...owed].join('\n') };
}
