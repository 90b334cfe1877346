import { describe, expect, it } from '@jest/globals';
import type { ProgressReport } from '#libs/domain';
import { midYearReports, totalRow } from '#libs/fixtures';
import { idOf, openedRound, TENANT } from '#libs/testing';
import { StreamStore } from '../ports/stream-store.port.js';
import { UnitOfWork } from '../ports/unit-of-work.port.js';
import { CorrectionsQuery } from './corrections.query.js';
import { PROGRESS_REPORTS } from './monitor-kinds.js';
import { ProgressReportActs } from './progress-report-acts.js';
import { ReportViewQuery } from './report-view.query.js';

const [STAFF, GRID] = midYearReports();
const CALM = STAFF!.report;
const PAGE = { limit: 10, cursor: null, withTotal: false };

/** The staff table's report with another sum that was spent, of 872.64 in the year. */
function spent(executed: string): ProgressReport {
  return { ...CALM, money: [totalRow('872.64', executed)] };
}

const round = openedRound();

const acts = () => round.monitored.town.app.get(ProgressReportActs);
const view = (account: string, reportId: string) =>
  round.monitored.town.app.get(ReportViewQuery).execute(TENANT, idOf(account), reportId);
const corrections = async () =>
  (await round.monitored.town.app.get(CorrectionsQuery).list(TENANT, idOf('su'), null, PAGE)).items;
const giveBack = async (account: string, opinion: string) => {
  const { id, version } = await round.monitored.report(round.roundId, 0);
  return acts().return(round.monitored.request(account, version), id, opinion);
};

describe('报送', () => {
  it('gets its lights at once, and is the desk’s to check', async () => {
    const answer = await round.monitored.send(round.roundId, 0, CALM);
    expect(answer).toMatchObject({ status: 'reported', version: 2, eventType: 'progress-report.reported' });
    const { lights, duties } = await round.monitored.report(round.roundId, 0);
    expect(lights).toMatchObject({ project: 'green', money: { colour: 'green' } });
    expect(duties.map(({ kind, status }) => [kind, status])).toEqual([
      ['progress-report', 'done'],
      ['progress-check', 'open'],
    ]);
  });

  it.each([
    ['somebody of another unit', 'deng', { code: 'role-missing', role: 'declarer' }],
    ['the head of the unit', 'zhou', { code: 'role-missing', role: 'declarer' }],
    ['the finance desk', 'chen', { code: 'role-missing', role: 'declarer' }],
  ])('is not for %s', async (_, account, refusal) => {
    await expect(round.monitored.send(round.roundId, 0, CALM, account)).rejects.toMatchObject({ refusal });
  });

  it('names everything that is wrong with it, and keeps nothing of it', async () => {
    const wrong = { ...CALM, money: [totalRow('872.64', '-1')] };
    const before = round.monitored.town.rows;
    await expect(round.monitored.send(round.roundId, 0, wrong)).rejects.toMatchObject({
      refusal: {
        code: 'report-findings',
        findings: [{ code: 'negative-money', place: '/money/0/executed', weight: 'must-fix' }],
      },
    });
    expect(round.monitored.town.rows).toBe(before);
  });

  it('waits for its round to open, and is not taken twice', async () => {
    await round.monitored.send(round.roundId, 0, CALM);
    await expect(round.monitored.send(round.roundId, 0, CALM)).rejects.toMatchObject({
      refusal: { code: 'report-not-awaited', status: 'reported' },
    });
    await round.monitored.step(round.roundId, 'close', '2024-07-19T09:30:00.000Z');
    await expect(round.monitored.send(round.roundId, 1, GRID!.report)).rejects.toMatchObject({
      refusal: { code: 'round-not-open', status: 'closed' },
    });
  });

  it('needs the version that was seen, of a report that is there', async () => {
    const { id } = await round.monitored.report(round.roundId, 0);
    const send = (ifMatch: number | null, reportId = id) =>
      acts().send(round.monitored.request('lin', ifMatch), reportId, CALM);
    await expect(send(null)).rejects.toMatchObject({ conflict: { code: 'if-match-required' } });
    await expect(send(2)).rejects.toMatchObject({ conflict: { code: 'version-stale', current: 1 } });
    await expect(send(1, idOf('none'))).rejects.toMatchObject({ kind: 'progress-report' });
  });

  it('answers a repeated request as it did the first time, and does nothing', async () => {
    const { id, version } = await round.monitored.report(round.roundId, 0);
    const request = round.monitored.request('lin', version, 'same key');
    const first = await acts().send(request, id, CALM);
    const after = round.monitored.town.rows;
    expect(await acts().send(request, id, CALM)).toEqual(first);
    expect(round.monitored.town.rows.events).toEqual(after.events);
  });
});

describe('核实 and 退回', () => {
  it('needs a report that was sent', async () => {
    await expect(round.monitored.verify(round.roundId, 0)).rejects.toMatchObject({
      refusal: { code: 'report-not-reported', status: 'due' },
    });
  });

  it.each([
    ['the declarer', 'lin', { code: 'role-missing' }],
    ['the approver', 'huang', { code: 'role-missing' }],
    ['an administrator', 'xu', { code: 'separation-of-duties', rule: 'administrator-decides-nothing' }],
  ])('is not for %s', async (_, account, refusal) => {
    await round.monitored.send(round.roundId, 0, CALM);
    await expect(round.monitored.verify(round.roundId, 0, account)).rejects.toMatchObject({ refusal });
    await expect(giveBack(account, '请补')).rejects.toMatchObject({ refusal });
  });

  it('is not for whoever sent it, whatever else he is', async () => {
    const { grid, finance } = { grid: 'declarer', finance: 'performance-reviewer' } as const;
    const { unitId } = await round.monitored.report(round.roundId, 0);
    const desk = round.monitored.town.database
      .district(TENANT)
      .units.find(({ kind }) => kind === 'finance')!.id;
    const since = { from: '2023-01-01', until: null };
    round.monitored.town.staff({
      id: idOf('ou'),
      grants: [
        { id: idOf('ou 1'), role: grid, unitId, ...since },
        { id: idOf('ou 2'), role: finance, unitId: desk, ...since },
      ],
    });
    await round.monitored.send(round.roundId, 0, CALM, 'ou');
    await expect(round.monitored.verify(round.roundId, 0, 'ou')).rejects.toMatchObject({
      refusal: { code: 'separation-of-duties', rule: 'author-does-not-review' },
    });
  });

  it('gives it back with words, which the unit reads, and which it answers by sending again', async () => {
    await round.monitored.send(round.roundId, 0, CALM);
    await expect(giveBack('chen', '  ')).rejects.toMatchObject({ refusal: { code: 'opinion-required' } });
    await giveBack('chen', '请补充佐证。');
    const { id } = await round.monitored.report(round.roundId, 0);
    expect(await view('lin', id)).toMatchObject({ state: { status: 'returned' }, opinion: '请补充佐证。' });
    await round.monitored.send(round.roundId, 0, CALM, 'he');
    expect(await view('lin', id)).toMatchObject({ state: { status: 'reported' }, opinion: null });
  });

  it('gives nothing back that the round could not take again', async () => {
    await round.monitored.send(round.roundId, 0, CALM);
    await round.monitored.step(round.roundId, 'close', '2024-07-19T09:30:00.000Z');
    await expect(giveBack('chen', '太迟')).rejects.toMatchObject({
      refusal: { code: 'round-not-open', status: 'closed' },
    });
    await expect(round.monitored.verify(round.roundId, 0)).resolves.toMatchObject({ status: 'verified' });
  });
});

describe('a correction opens by itself', () => {
  it('where a red light was verified: once, with its reasons, the worst first', async () => {
    await round.monitored.send(round.roundId, 0, spent('100'));
    expect(await corrections()).toEqual([]);
    await round.monitored.verify(round.roundId, 0);
    const [correction] = await corrections();
    expect(correction).toMatchObject({ origin: 'red', kind: 'deviation', status: 'open', notice: null });
    expect(correction!.reasons.map(({ name, colour }) => [name, colour])).toContainEqual(['资金执行', 'red']);
    const { id } = await round.monitored.report(round.roundId, 0);
    expect((await view('lin', id)).correctionId).toBe(correction!.id);
  });

  it('not for a green light, and not for one yellow', async () => {
    await round.monitored.send(round.roundId, 0, spent('300'));
    await round.monitored.send(round.roundId, 1, GRID!.report);
    await round.monitored.verify(round.roundId, 0);
    await round.monitored.verify(round.roundId, 1);
    expect(
      (await round.monitored.reports(round.roundId)).map(({ lights }) => lights?.project ?? null),
    ).toEqual([...['yellow', 'green', null]]);
    expect(await corrections()).toEqual([]);
  });

  it('for yellow in two rounds running', async () => {
    await round.monitored.send(round.roundId, 0, spent('300'));
    await round.monitored.verify(round.roundId, 0);
    await round.monitored.step(round.roundId, 'close', '2024-07-19T09:30:00.000Z');
    round.monitored.town.database.now = '2024-10-08T02:00:00.000Z';
    const autumn = await round.monitored.opened({ cutOff: '2024-09-30' });
    await round.monitored.send(autumn, 0, spent('420'));
    await round.monitored.verify(autumn, 0);
    expect(await corrections()).toMatchObject([{ origin: 'yellow-twice', roundId: autumn }]);
  });
});

describe('one report as people see it', () => {
  it('says to each what he may do', async () => {
    const { id } = await round.monitored.report(round.roundId, 0);
    const actions = async (account: string) =>
      (await view(account, id)).actions.map(({ action, reason }) => `${action} ${reason?.code ?? 'yes'}`);
    expect(await actions('lin')).toEqual(['report yes', 'verify role-missing', 'return role-missing']);
    await round.monitored.send(round.roundId, 0, CALM);
    expect(await actions('lin')).toContain('report report-not-awaited');
    expect(await actions('chen')).toEqual(['report role-missing', 'verify yes', 'return yes']);
    await round.monitored.step(round.roundId, 'close', '2024-07-19T09:30:00.000Z');
    expect(await actions('chen')).toEqual(['report role-missing', 'verify yes', 'return round-not-open']);
  });

  it.each([
    ['on the last day', '2024-07-12T15:59:59.000Z', 'awaited'],
    ['behind it', '2024-07-12T16:00:00.000Z', 'overdue'],
  ])('is waited for %s', async (_, now, awaited) => {
    const { id } = await round.monitored.report(round.roundId, 0);
    round.monitored.town.database.now = now;
    expect((await view('lin', id)).awaited).toBe(awaited);
  });

  it('names what the goals had in the round before, and have no more', async () => {
    const { monitored } = round;
    await monitored.send(round.roundId, 0, CALM);
    await monitored.step(round.roundId, 'close', '2024-07-19T09:30:00.000Z');
    monitored.town.database.now = '2024-10-08T02:00:00.000Z';
    const autumn = await monitored.report(await monitored.opened({ cutOff: '2024-09-30' }), 0);
    expect((await view('lin', autumn.id)).dropped).toEqual([]);
    const [first, ...kept] = autumn.plan.indicators;
    const adjusted = {
      ...autumn,
      version: autumn.version + 1,
      plan: { ...autumn.plan, indicators: kept },
    };
    const save = () => monitored.town.app.get(StreamStore).save(PROGRESS_REPORTS, autumn, adjusted);
    await monitored.town.app.get(UnitOfWork).run({ tenantId: TENANT }, save);
    const { lineageId } = first!;
    const { name } = STAFF!.table.indicators.find((one) => one.lineageId === lineageId)!;
    const { actual } = CALM.indicators.find((one) => one.lineageId === lineageId)!;
    expect((await view('lin', autumn.id)).dropped).toEqual([{ lineageId, name, actual }]);
  });

  it('is not there for a stranger', async () => {
    const { id } = await round.monitored.report(round.roundId, 0);
    await expect(view('deng', id)).rejects.toMatchObject({ kind: 'progress-report' });
    await expect(view('lin', idOf('none'))).rejects.toMatchObject({ kind: 'progress-report' });
  });
});
