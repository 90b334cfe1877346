import type { IncidentState } from '#libs/domain';
import type { Page, PageRequest } from './task.queries.port.js';

/** One row of the list of incidents. */
export interface IncidentRow {
  readonly incidentId: string;
  readonly taskId: string | null;
  readonly dutyId: string | null;
  readonly label: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly dueOn: string;
  readonly status: IncidentState['status'];
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** Finds incidents. */
export abstract class IncidentQueries {
  /** Open incidents about the given tasks or duties. */
  abstract openAbout(subjectIds: readonly string[]): Promise<readonly string[]>;
  /** Those of a status, the latest first. */
  abstract list(status: IncidentState['status'], page: PageRequest): Promise<Page<IncidentRow>>;
}
