import type { DirectoryFacts } from '../directory/directory.js';
import type { StagePlace } from './process-definition.js';

/** The unit that a place means, seen from a declaring unit. */
export function unitAt(
  place: StagePlace,
  declaringUnitId: string,
  directory: Pick<DirectoryFacts, 'financeUnitId' | 'supervisingDepartmentId'>,
): string {
  switch (place) {
    case 'declaring-unit':
      return declaringUnitId;
    case 'supervising-department':
      return directory.supervisingDepartmentId;
    case 'finance':
      return directory.financeUnitId;
  }
}
