import type { SeparationRule } from '../approval/refusals.js';
import type { Role } from '../directory/role.js';
import type { CorrectionKind, CorrectionStatus } from './correction/correction-state.js';
import type { PlanFault } from './plan/plan-fault.js';
import type { ReportFinding } from './report-finding.js';
import type { ReportStatus } from './report/report-state.js';
import type { RoundDateFault } from './round/round-plan.js';
import type { RoundStatus } from './round/round-state.js';

/** Why a command of monitoring was refused: a closed union with stable codes. */
export type MonitorRefusal =
  | { readonly code: 'role-missing'; readonly role: Role; readonly unitId: string }
  | { readonly code: 'separation-of-duties'; readonly rule: SeparationRule }
  | { readonly code: 'opinion-required' }
  | { readonly code: 'round-date-invalid'; readonly field: RoundDateFault }
  | { readonly code: 'round-not-open'; readonly status: RoundStatus }
  | { readonly code: 'report-findings'; readonly findings: readonly ReportFinding[] }
  | { readonly code: 'report-not-awaited'; readonly status: ReportStatus }
  | { readonly code: 'report-not-reported'; readonly status: ReportStatus }
  | { readonly code: 'progress-plan-invalid'; readonly faults: readonly PlanFault[] }
  | { readonly code: 'progress-plan-not-proposed' }
  | { readonly code: 'correction-open'; readonly correctionId: string }
  | {
      readonly code: 'correction-step-wrong';
      readonly status: CorrectionStatus;
      readonly kind: CorrectionKind;
    }
  | { readonly code: 'correction-date-invalid'; readonly earliest: string; readonly latest: string };
