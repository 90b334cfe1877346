/** What a reminder does: it reminds the handler, shows what is late to the finance desk, opens an incident, or urges. */
export type ReminderKind = 'due-soon' | 'due-today' | 'overdue' | 'desk-escalation' | 'incident' | 'urged';

/** One step of a plan, in working days from the due date. */
export interface ReminderStep {
  readonly kind: ReminderKind;
  /** Name of the step: unique per task whatever the calendar becomes. */
  readonly occurrence: string;
  readonly workingDays: number;
}

/** The default plan to the handler of a task: −2wd, 0, +1wd. */
export const HANDLER_PLAN: readonly ReminderStep[] = [
  { kind: 'due-soon', occurrence: 'due-2wd', workingDays: -2 },
  { kind: 'due-today', occurrence: 'due', workingDays: 0 },
  { kind: 'overdue', occurrence: 'due+1wd', workingDays: 1 },
];

/** The finance desk sees what is late and urges by hand. */
export const FINANCE_DESK_PLAN: readonly ReminderStep[] = [
  { kind: 'desk-escalation', occurrence: 'due+2wd', workingDays: 2 },
];

/** What nobody has moved by then becomes an incident. */
export const INCIDENT_PLAN: readonly ReminderStep[] = [
  { kind: 'incident', occurrence: 'due+4wd', workingDays: 4 },
];
