import type { PolicyVersions } from '../policies/policy-version.js';
import type { MonitoringPolicy } from './monitoring-policy.js';

/** The thresholds of a production system in the field, and the preset of a town. */
export const TOWN_MONITORING: MonitoringPolicy = {
  key: 'town-2024',
  fromYear: 2020,
  redBelow: '60',
  yellowBelow: '80',
  blueFrom: '120',
  unitFactorFrom: '1000',
  unitFactorTo: '100000',
};

/** Every version that a round may have been planned under: one that was used is followed by another, never changed. */
export const MONITORING_POLICIES: PolicyVersions<MonitoringPolicy> = [TOWN_MONITORING];
