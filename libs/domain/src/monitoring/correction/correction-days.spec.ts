import { describe, expect, it } from '@jest/globals';
import {
  correctionFacts,
  doneByGrid,
  gridCorrection,
  grownCorrection,
  PEOPLE,
  planOfGrid,
} from '#libs/fixtures';
import type { MonitorDecision } from '../monitor-decision.js';
import type { CorrectionEvent } from './correction-events.js';
import type { CorrectionState } from './correction-state.js';
import { decideSendBackCorrection } from './correction.decide.js';
import { decideNotice } from './open-correction.decide.js';

function codeOf(decision: MonitorDecision<CorrectionEvent>): string | null {
  return decision.ok ? null : decision.refusal.code;
}

const OPEN = gridCorrection();
const planBy = (actBy: string, responsibleId?: string) => planOfGrid(OPEN, actBy, responsibleId);
const doneBy = (responsibleId: string) =>
  doneByGrid(grownCorrection(OPEN, planBy('2024-08-16', responsibleId)));

function sentBack(state: CorrectionState, actBy: string, day?: string) {
  return decideSendBackCorrection(
    state,
    { opinion: '仍差一场', actBy },
    correctionFacts(PEOPLE.reviewer, day),
  );
}

describe('the days of a correction', () => {
  it.each([
    ['yesterday', '2025-01-02', 'correction-date-invalid'],
    ['today', '2025-01-03', null],
    ['thirty days on', '2025-02-02', null],
    ['the day after that', '2025-02-03', 'correction-date-invalid'],
  ])('are set for %s where the year is over and the work is not', (_, actBy, code) => {
    expect(codeOf(sentBack(doneBy(PEOPLE.declarer), actBy, '2025-01-03'))).toBe(code);
  });

  it.each([
    ['yesterday', '2024-07-15', 'correction-date-invalid'],
    ['today', '2024-07-16', null],
    ['the last day of the year', '2024-12-31', null],
    ['new year', '2025-01-01', 'correction-date-invalid'],
    ['31 September', '2024-09-31', 'correction-date-invalid'],
  ])('are set for %s', (_, actBy, code) => {
    expect(codeOf(planBy(actBy))).toBe(code);
    expect(codeOf(sentBack(doneBy(PEOPLE.declarer), actBy))).toBe(code);
  });

  it.each([
    ['a declarer', PEOPLE.declarer, 'declarer'],
    ['a head of unit', PEOPLE.unitHead, 'unit-head'],
    ['somebody who is both', PEOPLE.manyHats, 'declarer'],
  ])('are owed by %s who answers for it, the second time as well', (_, responsibleId, role) => {
    const owed = (state: CorrectionState) => state.duties.filter(({ status }) => status === 'open');
    const duty = { kind: 'correction-act', role, assignee: responsibleId };
    expect(owed(grownCorrection(OPEN, planBy('2024-08-16', responsibleId)))).toMatchObject([
      { ...duty, dueOn: '2024-08-16' },
    ]);
    const done = doneBy(responsibleId);
    expect(owed(grownCorrection(done, sentBack(done, '2024-09-13')))).toMatchObject([
      { ...duty, dueOn: '2024-09-13' },
    ]);
  });

  it.each([
    ['2024-07-16', null],
    ['2024-07-17', 'correction-date-invalid'],
    ['2024-06-31', 'correction-date-invalid'],
  ])('may be noticed by a letter of %s: %s', (date, code) => {
    const order = { notice: { number: '1 号', date, actBy: '2024-08-16' }, proposals: [], opinion: null };
    expect(codeOf(decideNotice(OPEN, order, correctionFacts(PEOPLE.reviewer)))).toBe(code);
  });
});
