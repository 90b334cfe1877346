import { CORRECTIONS, MONITORING_ROUNDS, PROGRESS_PLANS, PROGRESS_REPORTS } from '#libs/application';
import { nextStep } from '#libs/domain';
import { streamTable } from '../streams/stream-table.js';

/** Rounds with the step that they wait for, which the sweep looks for. */
const ROUNDS = streamTable(
  MONITORING_ROUNDS,
  'monitoring_round',
  [
    ['cutOff', 'cut_off', 'date'],
    ['status', 'status', 'text'],
    ['nextStep', 'next_step', 'text'],
    ['nextAt', 'next_at', 'instant'],
  ],
  (round) => {
    const next = nextStep(round);
    const { cutOff, status } = round;
    return { cutOff, status, nextStep: next?.step ?? null, nextAt: next?.at ?? null };
  },
);

/** Reports with what lists and counts ask for. */
const REPORTS = streamTable(
  PROGRESS_REPORTS,
  'progress_report',
  [
    ['roundId', 'round_id', 'uuid'],
    ['goalTableId', 'goal_table_id', 'uuid'],
    ['unitId', 'unit_id', 'uuid'],
    ['versionId', 'version_id', 'uuid'],
    ['projectName', 'project_name', 'text'],
    ['status', 'status', 'text'],
    ['light', 'light', 'text'],
    ['moneyLight', 'money_light', 'text'],
    ['quadrant', 'quadrant', 'text'],
  ],
  ({ roundId, goalTableId, unitId, versionId, projectName, status, lights }) => ({
    ...{ roundId, goalTableId, unitId, versionId, projectName, status },
    light: lights?.project ?? null,
    moneyLight: lights?.money.colour ?? null,
    quadrant: lights?.quadrant ?? null,
  }),
);

/** One plan per table. */
const PLANS = streamTable(
  PROGRESS_PLANS,
  'progress_plan',
  [
    ['goalTableId', 'goal_table_id', 'uuid'],
    ['unitId', 'unit_id', 'uuid'],
    ['status', 'status', 'text'],
  ],
  ({ goalTableId, unitId, status }) => ({ goalTableId, unitId, status }),
);

/** Corrections with their report and what lists ask for. */
const CORRECTION_ROWS = streamTable(
  CORRECTIONS,
  'correction',
  [
    ['reportId', 'report_id', 'uuid'],
    ['roundId', 'round_id', 'uuid'],
    ['unitId', 'unit_id', 'uuid'],
    ['kind', 'kind', 'text'],
    ['status', 'status', 'text'],
  ],
  ({ reportId, roundId, unitId, kind, status }) => ({ reportId, roundId, unitId, kind, status }),
);

/** The tables of monitoring. */
export const MONITOR_TABLES = [ROUNDS, REPORTS, PLANS, CORRECTION_ROWS] as const;
