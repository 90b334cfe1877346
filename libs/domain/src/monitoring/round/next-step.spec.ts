import { describe, expect, it } from '@jest/globals';
import type { MonitoringRoundState } from './round-state.js';
import { nextStep } from './next-step.js';

const OPENS = '2024-07-01T01:00:00.000Z';
const WARNS = '2024-07-15T01:00:00.000Z';
const CLOSES = '2024-07-19T10:00:00.000Z';

describe('what a round waits for', () => {
  it.each<[string, Partial<MonitoringRoundState>, [string, string] | null]>([
    ['planned: its opening', { status: 'planned' }, ['open', OPENS]],
    [
      'planned, with tables counted by mistake: its opening',
      { status: 'planned', tables: 3 },
      ['open', OPENS],
    ],
    ['opening: its own pages', { status: 'open', tables: null }, null],
    ['open: its warnings', { status: 'open', tables: 3 }, ['warn', WARNS]],
    ['open without tables: its warnings', { status: 'open', tables: 0 }, ['warn', WARNS]],
    ['warned: its end', { status: 'open', tables: 3, warnedAt: WARNS }, ['close', CLOSES]],
    ['closing: its own pages', { status: 'closing', tables: 3, warnedAt: WARNS }, null],
    ['closed: nothing', { status: 'closed', tables: 3, warnedAt: WARNS, closedAt: CLOSES }, null],
  ])('%s', (_label, round, expected) => {
    const state = {
      opensAt: OPENS,
      warnsAt: WARNS,
      closesAt: CLOSES,
      tables: null,
      warnedAt: null,
      ...round,
    };
    const next = nextStep(state as MonitoringRoundState);
    expect(next === null ? null : [next.step, next.at]).toEqual(expected);
  });
});
