import { describe, expect, it } from '@jest/globals';
import {
  correctionFacts,
  doneByGrid,
  GRID_SUBJECT,
  gridCorrection,
  grownCorrection,
  PEOPLE,
  planOfGrid,
} from '#libs/fixtures';
import type { MonitorDecision } from '../monitor-decision.js';
import type { CorrectionEvent } from './correction-events.js';
import type { CorrectionState, IssuedNotice } from './correction-state.js';
import { CORRECTION_STATUSES } from './correction-state.js';
import { CORRECTION_STATUS_LABELS } from './correction-words.data.js';
import { decideSendBackCorrection } from './correction.decide.js';
import { evolveCorrection } from './correction.evolve.js';
import { decideNotice, decideOrderCorrection } from './open-correction.decide.js';

const orderOf = (notice: IssuedNotice) => ({ notice, proposals: [], opinion: null });
const noticeFor = (actBy: string, date = '2024-07-16'): IssuedNotice => ({ number: '1 号', date, actBy });
const order = (notice: IssuedNotice, subject = GRID_SUBJECT) =>
  decideOrderCorrection(subject, orderOf(notice), null, correctionFacts(PEOPLE.reviewer));
const notice = (state: CorrectionState, actBy: string, day = '2024-07-16') =>
  decideNotice(state, orderOf(noticeFor(actBy, '2024-07-16')), correctionFacts(PEOPLE.reviewer, day));
const planFor = (state: CorrectionState, actBy: string, day?: string) =>
  planOfGrid(state, actBy, PEOPLE.unitHead, day);
const refusalOf = (decision: MonitorDecision<CorrectionEvent>) => (decision.ok ? null : decision.refusal);
const owed = ({ duties }: CorrectionState) =>
  duties.filter(({ status }) => status === 'open').map(({ kind, dueOn }) => `${kind} ${dueOn}`);

const DEVIATION = gridCorrection();
const PLANNED = grownCorrection(DEVIATION, planFor(DEVIATION, '2024-08-16'));

describe('the deadline of a formal notice', () => {
  const span = { code: 'correction-date-invalid', earliest: '2024-07-16', latest: '2024-12-31' };

  it.each<[string, string, object | null]>([
    ['is a day that there is', '2024-09-31', span],
    ['is a day, and no words', '收到之日起三十日内', span],
    ['is written as days are', '2024-8-16', span],
    ['has not passed', '2024-07-15', span],
    ['lies not before the notice itself', '2024-07-01', span],
    ['may be today', '2024-07-16', null],
    ['may be the last day of the year', '2024-12-31', null],
    ['lies within the budget year', '2025-01-01', span],
  ])('%s: %s', (_, actBy, refusal) => {
    expect(refusalOf(order(noticeFor(actBy)))).toEqual(refusal);
    for (const state of [DEVIATION, PLANNED, doneByGrid(PLANNED)]) {
      expect(refusalOf(notice(state, actBy))).toEqual(refusal);
    }
  });

  it('is asked for no sooner than the date of the notice, which has a fault of its own', () => {
    const wrong = { code: 'correction-date-invalid', earliest: '', latest: '2024-07-16' };
    expect(refusalOf(order(noticeFor('2024-07-01', '2024-07-17')))).toEqual(wrong);
  });

  it.each<[string, string, string]>([
    ['five working days, where it gives more', '2024-08-30', '2024-07-23'],
    ['the fifth day itself', '2024-07-23', '2024-07-23'],
    ['its own day, where it gives less', '2024-07-18', '2024-07-18'],
    ['today, where it says so', '2024-07-16', '2024-07-16'],
    ['the next working day, where it falls on a Saturday', '2024-07-20', '2024-07-22'],
  ])('leaves the unit for its plan %s', (_, actBy, dueOn) => {
    const ordered = grownCorrection(null, order(noticeFor(actBy)));
    expect(ordered).toMatchObject({ kind: 'rectification', notice: { actBy } });
    expect(owed(ordered)).toEqual([`rectification-plan ${dueOn}`]);
    expect(owed(grownCorrection(DEVIATION, notice(DEVIATION, actBy)))).toEqual([
      `rectification-plan ${dueOn}`,
    ]);
  });

  it.each<[string, string, string]>([
    ['before it', '2024-08-15', ''],
    ['on its day', '2024-08-16', ''],
    ['after it', '2024-08-17', '2024-07-16–2024-08-16'],
    ['for yesterday', '2024-07-15', '2024-07-16–2024-12-31'],
  ])('is kept by a plan %s', (_, actBy, allowed) => {
    const refusal = refusalOf(planFor(grownCorrection(null, order(noticeFor('2024-08-16'))), actBy));
    const said = refusal?.code === 'correction-date-invalid' ? `${refusal.earliest}–${refusal.latest}` : '';
    expect(said).toBe(allowed);
  });

  it('that has passed leaves the unit today, and no more', () => {
    const late = grownCorrection(null, order(noticeFor('2024-07-18')));
    const refused = { code: 'correction-date-invalid', earliest: '2024-07-24', latest: '2024-07-24' };
    expect(refusalOf(planFor(late, '2024-07-25', '2024-07-24'))).toEqual(refused);
    expect(owed(grownCorrection(late, planFor(late, '2024-07-24', '2024-07-24')))).toEqual([
      'rectification-act 2024-07-24',
    ]);
  });
});

describe('a notice over a correction under way', () => {
  it.each<[string, CorrectionState, string, string, readonly string[]]>([
    [
      'keeps the day of the plan that is owed',
      DEVIATION,
      '2024-08-30',
      '',
      ['rectification-plan 2024-07-23'],
    ],
    ['brings it forward', DEVIATION, '2024-07-19', '', ['rectification-plan 2024-07-19']],
    [
      'gives five days anew where it was late already',
      ...([DEVIATION, '2024-08-30', '2024-07-29', ['rectification-plan 2024-08-05']] as const),
    ],
    ['keeps the day that was planned', PLANNED, '2024-08-30', '', ['rectification-act 2024-08-16']],
    ['brings that forward too', PLANNED, '2024-08-09', '', ['rectification-act 2024-08-09']],
    [
      'gives its own day where that was missed',
      ...([PLANNED, '2024-08-30', '2024-08-19', ['rectification-act 2024-08-30']] as const),
    ],
    [
      'leaves what the desk owes as it is',
      ...([doneByGrid(PLANNED), '2024-08-30', '', ['correction-verify 2024-07-23']] as const),
    ],
  ])('%s', (_, state, actBy, day, duties) => {
    const noticed = grownCorrection(state, notice(state, actBy, day === '' ? undefined : day));
    expect(noticed).toMatchObject({ kind: 'rectification', status: state.status, actBy: state.actBy });
    expect(owed(noticed)).toEqual(duties);
  });

  it('takes the old duty away, and who answers for it stays', () => {
    const noticed = grownCorrection(PLANNED, notice(PLANNED, '2024-08-09'));
    expect(noticed.duties.slice(1).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      'correction-act cancelled',
      'rectification-act open',
    ]);
    expect(noticed.duties.at(-1)).toMatchObject({ assignee: PEOPLE.unitHead, role: 'unit-head' });
  });

  it('is mended by a second one, up to the unit’s own day', () => {
    const hurried = grownCorrection(PLANNED, notice(PLANNED, '2024-07-18'));
    const mended = grownCorrection(hurried, notice(hurried, '2024-09-18'));
    expect(mended.notice?.actBy).toBe('2024-09-18');
    expect(owed(mended)).toEqual(['rectification-act 2024-08-16']);
  });

  it('that changes no day leaves the very duty that was there', () => {
    const once = grownCorrection(PLANNED, notice(PLANNED, '2024-08-30'));
    expect(grownCorrection(once, notice(once, '2024-09-18')).duties).toEqual(once.duties);
  });

  it('of an older release, without a deadline, changes nothing of what is owed', () => {
    const data = { notice: { number: '1 号', date: '2024-07-15' }, proposals: [], opinion: null };
    const event = { actorId: PEOPLE.reviewer, occurredAt: '2024-07-16T02:00:00.000Z' };
    const old = evolveCorrection(PLANNED, { ...event, type: 'correction.noticed', data }, 'c');
    expect(old).toMatchObject({ kind: 'rectification', notice: data.notice, duties: PLANNED.duties });
    const open = { ...old, status: 'open' as const };
    expect(refusalOf(planFor(open, '2024-12-31'))).toBeNull();
  });
});

describe('整改', () => {
  const ordered = grownCorrection(null, order(noticeFor('2024-08-16')));
  const planned = grownCorrection(ordered, planFor(ordered, '2024-08-16'));
  const done = doneByGrid(planned);

  it('is owed under its own name from step to step', () => {
    expect([ordered, planned, done].flatMap(owed)).toEqual([
      'rectification-plan 2024-07-23',
      'rectification-act 2024-08-16',
      'rectification-verify 2024-07-23',
    ]);
  });

  it('comes back for a day that the desk sets, later than its notice if need be', () => {
    const back = { opinion: '仍差一场', actBy: '2024-09-13' };
    expect(
      owed(grownCorrection(done, decideSendBackCorrection(done, back, correctionFacts(PEOPLE.reviewer)))),
    ).toEqual(['rectification-act 2024-09-13']);
  });

  it('is called so in each of its steps, and 纠偏 is not', () => {
    const words = (kind: 'deviation' | 'rectification') =>
      CORRECTION_STATUSES.map((status) => CORRECTION_STATUS_LABELS[kind][status]);
    expect(words('rectification')).toEqual(['待整改', '整改中', '待核实', '已核实']);
    expect(words('deviation')).toEqual(['待纠偏', '纠偏中', '待核实', '已核实']);
  });
});
