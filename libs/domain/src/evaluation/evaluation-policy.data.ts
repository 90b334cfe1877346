import type { PolicyVersions } from '../policies/policy-version.js';
import type { EvaluationPolicy } from './evaluation-policy.js';

/** The usual self-evaluation: 10 for the money, 90 for the indicators, four grades. */
export const TOWN_EVALUATION: EvaluationPolicy = {
  key: 'town-2024',
  fromYear: 2020,
  moneyPoints: '10',
  points: [
    { word: '产出', points: '50' },
    { word: '效益', points: '30' },
    { word: '满意', points: '10' },
  ],
  pointsWithCost: [
    { word: '成本', points: '20' },
    { word: '产出', points: '40' },
    { word: '效益', points: '20' },
    { word: '满意', points: '10' },
  ],
  heirOf: { unused: '满意', heir: '效益' },
  aboveLimit: 'distance',
  tiers: {
    met: { from: '80', to: '100', toIncluded: true },
    partly: { from: '60', to: '80', toIncluded: false },
    missed: { from: '0', to: '60', toIncluded: false },
  },
  explainFrom: '120',
  grades: [
    { grade: 'excellent', from: '90' },
    { grade: 'good', from: '80' },
    { grade: 'fair', from: '60' },
  ],
  lowest: 'poor',
};

/** Every version that a self-evaluation may have been opened under: one that was used is never changed. */
export const EVALUATION_POLICIES: PolicyVersions<EvaluationPolicy> = [TOWN_EVALUATION];
