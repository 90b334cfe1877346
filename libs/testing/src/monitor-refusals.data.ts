import type { MonitorRefusal } from '#libs/domain';

type OwnCode = Exclude<MonitorRefusal['code'], 'role-missing' | 'separation-of-duties' | 'opinion-required'>;

/** One of every refusal that only monitoring knows; the compiler misses a member that is left out. */
export const MONITOR_REFUSALS: {
  readonly [C in OwnCode]: Extract<MonitorRefusal, { readonly code: C }>;
} = {
  'round-date-invalid': { code: 'round-date-invalid', field: 'cutOff' },
  'round-not-open': { code: 'round-not-open', status: 'closed' },
  'report-findings': {
    code: 'report-findings',
    findings: [
      {
        ...{ code: 'negative-money', weight: 'must-fix', place: '/money/0/executed', answered: false },
        words: { zh: '金额不能为负：-1', en: 'an amount cannot be negative: -1' },
      },
    ],
  },
  'report-not-awaited': { code: 'report-not-awaited', status: 'verified' },
  'report-not-reported': { code: 'report-not-reported', status: 'due' },
  'progress-plan-invalid': {
    code: 'progress-plan-invalid',
    faults: [{ code: 'month-unknown', place: '/money' }],
  },
  'progress-plan-not-proposed': { code: 'progress-plan-not-proposed' },
  'correction-open': { code: 'correction-open', correctionId: 'c1' },
  'correction-step-wrong': { code: 'correction-step-wrong', status: 'planned' },
  'correction-date-invalid': {
    code: 'correction-date-invalid',
    earliest: '2024-07-16',
    latest: '2024-12-31',
  },
};
