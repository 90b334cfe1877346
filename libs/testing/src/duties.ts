import type { DutyStream } from '#libs/application';
import type { Duty } from '#libs/domain';
import { idOf, TOWN_UNITS } from './database/seeded-town.js';

/** The stream that holds the duties of tests. */
export const DUTY_STREAM: DutyStream = { streamId: idOf('stream of duties'), streamType: 'goal-table' };

/** An open duty of the grid centre: the report of the first half of 2024, due ten working days after its cut-off. */
export function aDuty(name: string, change: Partial<Duty> = {}): Duty {
  return {
    ...{ dutyId: idOf(name), kind: 'progress-report' },
    ...{ role: 'declarer', unitId: TOWN_UNITS.grid, assignee: null },
    ...{ openedAt: '2024-07-01T01:00:00.000Z', dueOn: '2024-07-12', dueAt: '2024-07-12T09:30:00.000Z' },
    ...{ legalDueOn: null, provisional: false, status: 'open', closedAt: null, closedBy: null },
    ...change,
  };
}
