import type { LightColour } from '../light.js';
import type { Quadrant } from '../project-light.js';
import type { ReportStatus } from '../report/report-state.js';

/** What a round counts of its reports. */
export interface RoundCounts {
  readonly tables: number;
  readonly statuses: Readonly<Record<ReportStatus, number>>;
  readonly lights: Readonly<Record<LightColour, number>>;
  readonly quadrants: Readonly<Record<Quadrant, number>>;
}

/** One report as far as it is counted; `light` is null while nothing was reported. */
export interface CountedReport {
  readonly status: ReportStatus;
  readonly light: LightColour | null;
  readonly quadrant: Quadrant | null;
  readonly count: number;
}

/** A round of which nothing has been counted yet. */
export const NO_COUNTS: RoundCounts = {
  tables: 0,
  statuses: { due: 0, reported: 0, 'department-verified': 0, returned: 0, verified: 0, missed: 0 },
  lights: { red: 0, yellow: 0, green: 0, blue: 0, grey: 0 },
  quadrants: { 'both-met': 0, 'spending-behind': 0, 'goals-behind': 0, 'both-behind': 0 },
};

/** Adds groups of reports up: 未报送 has no light, which is not the same as a grey one. */
export function countReports(groups: readonly CountedReport[]): RoundCounts {
  return groups.reduce<RoundCounts>((sum, { status, light, quadrant, count }) => {
    const { statuses, lights, quadrants } = sum;
    return {
      tables: sum.tables + count,
      statuses: { ...statuses, [status]: statuses[status] + count },
      lights: light === null ? lights : { ...lights, [light]: lights[light] + count },
      quadrants: quadrant === null ? quadrants : { ...quadrants, [quadrant]: quadrants[quadrant] + count },
    };
  }, NO_COUNTS);
}
