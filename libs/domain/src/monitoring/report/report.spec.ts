import { describe, expect, it } from '@jest/globals';
import type { FactsOverride, ReportedTable } from '#libs/fixtures';
import { askedReport, midYearReports, PEOPLE, townFacts, UNITS } from '#libs/fixtures';
import { cutOffOn } from '../cut-off.js';
import { judgeTable } from '../judge-table.js';
import { TOWN_MONITORING } from '../monitoring-policy.data.js';
import type { MonitorDecision } from '../monitor-decision.js';
import type { ProgressReport } from '../progress-report.js';
import type { RoundStatus } from '../round/round-state.js';
import { reportAsTyped } from './commit-report.js';
import type { ReportEvent } from './report-events.js';
import type { ProgressReportState } from './report-state.js';
import { decideReport } from './report.decide.js';
import { evolveReport } from './report.evolve.js';

const CUT_OFF = cutOffOn('2024-06-30', 2024);
const [staff, , uniforms] = midYearReports() as [ReportedTable, ReportedTable, ReportedTable];
const BY = { table: staff.table, cutOff: CUT_OFF, policy: TOWN_MONITORING };

function facts(actorId: string, version = 1, override: FactsOverride = {}) {
  return townFacts(actorId, { id: 'report-1', version }, { now: '2024-07-03T02:00:00.000Z', ...override });
}

function asked(one: ReportedTable = staff): ProgressReportState {
  return askedReport(one);
}

function sent(report: ProgressReport = staff.report, state = asked(), actor: string = PEOPLE.declarer) {
  return decideReport(state, report, { ...BY, round: 'open' }, facts(actor, state.version));
}

function grown(state: ProgressReportState, decision: MonitorDecision<ReportEvent>): ProgressReportState {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return evolveReport(state, decision.event, state.id);
}

const REPORTED = grown(asked(), sent());

describe('a report that the round asks for', () => {
  it('is owed by the declarers of the unit until the last day to report', () => {
    expect(asked()).toMatchObject({
      status: 'due',
      version: 1,
      report: null,
      lights: null,
      duties: [
        {
          kind: 'progress-report',
          role: 'declarer',
          unitId: UNITS.grid,
          dueOn: '2024-07-12',
          status: 'open',
          openedAt: '2024-07-01T00:30:00.000Z',
        },
      ],
    });
  });

  it('gets its lights at once, with the figures in the record', () => {
    expect(REPORTED).toMatchObject({
      status: 'reported',
      version: 2,
      reportedBy: PEOPLE.declarer,
      reporters: [PEOPLE.declarer],
      report: { money: staff.report.money },
      lights: { project: 'green', quadrant: 'both-met' },
    });
    expect(REPORTED.lights).toEqual(judgeTable({ ...staff, cutOff: CUT_OFF, policy: TOWN_MONITORING }));
  });

  it('hands the duty on to the finance desk', () => {
    expect(REPORTED.duties).toMatchObject([
      { kind: 'progress-report', status: 'done', closedBy: PEOPLE.declarer },
      {
        kind: 'progress-check',
        role: 'performance-reviewer',
        unitId: UNITS.finance,
        dueOn: '2024-07-10',
        status: 'open',
      },
    ]);
  });

  it('is the same on whatever day it is sent', () => {
    const days = ['2024-07-01T02:00:00.000Z', '2024-07-31T02:00:00.000Z'].map((now) => {
      const decision = decideReport(
        asked(),
        staff.report,
        { ...BY, round: 'open' },
        facts(PEOPLE.declarer, 1, { now }),
      );
      return decision.ok && decision.event.type === 'progress-report.reported'
        ? decision.event.data.lights
        : null;
    });
    expect(days[0]).not.toBeNull();
    expect(days[1]).toEqual(days[0]);
  });

  it('keeps what a person wrote as commitments, and gives it back by their words', () => {
    const [first, ...rest] = staff.report.indicators;
    if (first === undefined) throw new Error('the table has indicators');
    const doubtful = { ...first, likelihood: 'possible', causes: ['staff'], measure: '增补人员' } as const;
    const report: ProgressReport = {
      ...staff.report,
      moneyNote: '按月支付',
      indicators: [doubtful, ...rest],
    };
    const decision = sent(report);
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(JSON.stringify(decision.event)).not.toMatch(/增补人员|按月支付/u);
    expect(decision.openings.map(({ text }) => text)).toEqual(['按月支付', '增补人员']);
    const words = new Map(decision.openings.map(({ commitment, text }) => [commitment, text]));
    const recorded = grown(asked(), decision).report;
    expect(recorded === null ? null : reportAsTyped(recorded, (one) => words.get(one) ?? null)).toEqual(
      report,
    );
  });
});

describe('a report that is not taken', () => {
  it.each<[string, RoundStatus]>([
    ['planned', 'planned'],
    ['closing', 'closing'],
    ['closed', 'closed'],
  ])('while the round is %s', (_, round) => {
    expect(decideReport(asked(), staff.report, { ...BY, round }, facts(PEOPLE.declarer))).toEqual({
      ok: false,
      refusal: { code: 'round-not-open', status: round },
    });
  });

  it('from anybody but a declarer of the unit', () => {
    for (const person of [PEOPLE.unitHead, PEOPLE.reviewer, PEOPLE.otherDeclarer]) {
      expect(sent(staff.report, asked(), person)).toMatchObject({
        ok: false,
        refusal: { code: 'role-missing', role: 'declarer', unitId: UNITS.grid },
      });
    }
  });

  it('a second time while it is being checked', () => {
    expect(sent(staff.report, REPORTED)).toEqual({
      ok: false,
      refusal: { code: 'report-not-awaited', status: 'reported' },
    });
  });

  it('with faults: each at its place', () => {
    const report = {
      ...staff.report,
      money: [{ ...staff.report.money[0], executed: '-1' } as never],
      indicators: [],
    };
    const decision = sent(report);
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'report-findings' } });
    const findings =
      !decision.ok && decision.refusal.code === 'report-findings' ? decision.refusal.findings : [];
    expect(findings.map(({ code }) => code).slice(0, 2)).toEqual(['negative-money', 'indicator-missing']);
  });
});

describe('uniforms that are due in October', () => {
  it('are 未到考核时点 in June, and the project is grey', () => {
    const by = { table: uniforms.table, cutOff: CUT_OFF, policy: TOWN_MONITORING, round: 'open' } as const;
    const decision = decideReport(asked(uniforms), uniforms.report, by, facts(PEOPLE.declarer));
    const lights = grown(asked(uniforms), decision).lights;
    expect(lights?.project).toBe('grey');
    expect(lights?.indicators[0]?.light.because.zh).toContain('未到考核时点');
  });
});
