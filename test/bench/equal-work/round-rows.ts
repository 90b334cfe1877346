import type { EventEnvelope } from '#libs/application';
import type { GoalTableContent, ProgressReportState, ReportEvent, TableLights } from '#libs/domain';
import { evolveReport, planFor, proposePlan } from '#libs/domain';
import { TENANT } from '#libs/testing';
import { v7 } from 'uuid';

const SYSTEM = '00000000-0000-0000-0000-000000000000';
const NOW = '2024-07-01T00:30:00.000Z';
const DUE = { dueOn: '2024-07-12', dueAt: '2024-07-12T09:30:00.000Z', legalDueOn: null, provisional: false };

/** When somebody is reminded of a report that is due on 07-12: counted once, since all of a round are due together. */
const REMINDERS = [
  ['due-soon', 'due-2wd', '2024-07-10T01:00:00Z'],
  ['due-today', 'due', '2024-07-12T01:00:00Z'],
  ['overdue', 'due+1wd', '2024-07-15T01:00:00Z'],
  ['desk-escalation', 'due+2wd', '2024-07-16T01:00:00Z'],
  ['incident', 'due+4wd', '2024-07-18T01:00:00Z'],
] as const;

type Row = readonly unknown[];

/** A table as the opening reads it. */
export interface PinnedRow {
  readonly goalTableId: string;
  readonly unitId: string;
  readonly versionId: string;
  readonly contentHash: string;
  readonly content: string;
}

/** What is written about one table, table by table in the order of its columns. */
export interface OpenedRows {
  readonly report: Row;
  readonly event: Row;
  readonly duty: Row;
  readonly deadline: Row;
  readonly reminders: readonly Row[];
}

/** The rows with which a round asks for the report of one table: the very rows that Pifu writes. */
export function openedRows({ content, ...table }: PinnedRow, roundId: string): OpenedRows {
  const parsed = JSON.parse(content) as GoalTableContent;
  const plan = planFor(parsed, proposePlan(parsed), null);
  const { projectName, fiscalYear } = parsed;
  const [id, dutyId] = [v7(), v7()];
  const owed = {
    dutyId,
    kind: 'progress-report',
    role: 'declarer',
    unitId: table.unitId,
    assignee: null,
  } as const;
  const event: ReportEvent = {
    ...{ type: 'progress-report.opened', actorId: SYSTEM, occurredAt: NOW },
    data: { ...table, roundId, fiscalYear, projectName, plan, opened: [{ ...owed, ...DUE }], closed: [] },
  };
  const state = evolveReport(null, event, id);
  return {
    report: reportRow(state),
    event: eventRow(state, event),
    duty: [
      ...[TENANT, dutyId, id, 'progress-report', owed.kind, owed.role, table.unitId, NOW],
      ...[DUE.dueOn, DUE.dueAt, false, 'open'],
    ],
    deadline: [TENANT, v7(), dutyId, 'duty-due', DUE.dueAt, false],
    reminders: REMINDERS.map(([kind, occurrence, at]) => [TENANT, v7(), kind, dutyId, occurrence, at]),
  };
}

/** The rows with which new lights are stored. */
export function judgedRows(
  before: ProgressReportState,
  lights: TableLights,
): { readonly report: Row; readonly event: Row } {
  const event: ReportEvent = {
    type: 'progress-report.judged',
    actorId: SYSTEM,
    occurredAt: NOW,
    data: { lights },
  };
  const state = evolveReport(before, event, before.id);
  const { money, project, quadrant } = lights;
  const report = [TENANT, state.id, state.version, project, money.colour, quadrant, JSON.stringify(state)];
  return { report, event: eventRow(state, event) };
}

function reportRow(state: ProgressReportState): Row {
  const { id, fiscalYear, version, roundId, goalTableId, unitId, versionId, projectName, status } = state;
  return [
    ...[TENANT, id, fiscalYear, version, roundId, goalTableId, unitId, versionId, projectName, status],
    JSON.stringify(state),
  ];
}

function eventRow({ id: stream, fiscalYear, version }: ProgressReportState, event: ReportEvent): Row {
  const { type, actorId, occurredAt, data } = event;
  const envelope: EventEnvelope = {
    ...{ id: v7(), tenant: TENANT, year: fiscalYear, streamType: 'progress-report', stream, version, type },
    ...{ typeVersion: 1, actor: actorId, actorKind: 'system', onBehalfOf: null, occurredAt },
    ...{ correlationId: 'bench', causationId: null, data },
  };
  return [
    ...[envelope.id, fiscalYear, TENANT, 'progress-report', stream, version, type, 1, actorId, 'system'],
    ...[occurredAt, 'bench', JSON.stringify(envelope)],
  ];
}
