import type { TaskDue } from '../approval/task.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { Role } from '../directory/role.js';

/** What somebody owes by a date outside of the approval case, as screens and reminders call it. */
export const DUTY_LABELS = {
  declaration: '申报预算绩效目标',
  'progress-report': '填报绩效运行监控',
  'progress-check': '审核绩效运行监控',
  'progress-plan-check': '确认进度计划',
  'correction-plan': '提出纠偏措施',
  'correction-act': '落实纠偏措施',
  'correction-verify': '核实纠偏结果',
  'rectification-plan': '提出整改措施',
  'rectification-act': '落实整改措施',
  'rectification-verify': '核实整改结果',
  'weights-confirm': '确认指标权重',
  'self-evaluation': '填报绩效自评',
  'evaluation-check': '审核绩效自评',
} as const satisfies Readonly<Record<string, string>>;

/** One of {@link DUTY_LABELS}. */
export type DutyKind = keyof typeof DUTY_LABELS;

/** Kinds of duties, for what is asked or stored by them. */
export const DUTY_KINDS = Object.keys(DUTY_LABELS) as readonly DutyKind[];

/** From which day, which does not count, and by which term a due date was counted. */
export interface CountedBy {
  readonly term: `${number}wd`;
  readonly from: LocalDate;
}

/** When a duty is due, and how that was counted. */
export interface DutyDue extends TaskDue {
  readonly counted: CountedBy;
}

/** One thing that an office owes by a date; it is part of the state of the stream that it belongs to. */
export interface Duty extends TaskDue {
  readonly dutyId: string;
  readonly kind: DutyKind;
  readonly role: Role;
  readonly unitId: string;
  /** Null while it is everybody's of the office. */
  readonly assignee: string | null;
  /** Kept where the date is a guess, to be counted again when the calendar of its year is loaded. */
  readonly counted?: CountedBy;
  readonly status: 'open' | 'done' | 'cancelled';
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}
