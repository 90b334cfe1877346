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
