import type { OfficePolicy } from '../calendar/due-dates.js';
import type { Instant } from '../calendar/local-date.js';

/** Everything that a decision on a year's calendar may know besides state and command. */
export interface YearCalendarFacts {
  readonly actorId: string;
  /** Business time, UTC. */
  readonly now: Instant;
  readonly fiscalYear: number;
  readonly office: OfficePolicy;
  /** Whether the actor plans the year: 绩效岗 or 批复人 of the finance office. */
  readonly plansTheYear: boolean;
  readonly isUnit: (unitId: string) => boolean;
  readonly newSalt: () => string;
  readonly sha256: (text: string) => string;
}
