import { describe, expect, it } from '@jest/globals';
import { midYearReports, totalRow } from '#libs/fixtures';
import { idOf, openedRound, TENANT, TOWN_UNITS } from '#libs/testing';
import { UrgeUseCase } from './urge.use-case.js';
import type { UrgingAim } from './urging-request.js';

type Report = NonNullable<UrgingAim['report']>;

const [STAFF, GRID, CLOTHES] = midYearReports();

describe('催报: the finance desk urges who has not reported in a round', () => {
  const round = openedRound();

  const urge = () => round.monitored.town.app.get(UrgeUseCase);
  const aimAt = (report: Partial<Report>): UrgingAim => {
    const all = { kind: 'progress-report', unitIds: null, roundId: round.roundId, lateOnly: false } as const;
    return { taskIds: [], dutyIds: [], report: { ...all, ...report } };
  };
  const urged = (report: Partial<Report>, account = 'chen') => {
    const { idempotency, correlationId } = round.monitored.request(account);
    const by = { tenantId: TENANT, actorId: idOf(account), idempotency, correlationId };
    return urge().execute({ ...by, aim: aimAt(report) });
  };
  const reached = async (report: Partial<Report> = {}): Promise<number> =>
    (await urge().preview(TENANT, idOf('chen'), aimAt(report))).lines.length;

  it('only those of this round, and nobody who has reported', async () => {
    await round.monitored.opened({ cutOff: '2024-05-31', reportFrom: '2024-07-01' });
    expect([await reached({ roundId: null }), await reached()]).toEqual([6, 3]);
    await round.monitored.send(round.roundId, 0, STAFF!.report);
    expect([await reached({ roundId: null }), await reached()]).toEqual([5, 2]);
    await round.monitored.send(round.roundId, 1, GRID!.report);
    await round.monitored.send(round.roundId, 2, CLOTHES!.report);
    expect([await reached({ roundId: null }), await reached()]).toEqual([3, 0]);
    await expect(urged({})).rejects.toMatchObject({ conflict: { code: 'nothing-to-urge' } });
  });

  it('of chosen units, or those that are late', async () => {
    expect(await reached({ unitIds: [TOWN_UNITS.grid] })).toBe(3);
    expect(await reached({ unitIds: [TOWN_UNITS.school] })).toBe(0);
    expect(await reached({ lateOnly: true })).toBe(0);
    round.monitored.town.database.now = '2024-07-15T02:00:00.000Z';
    expect(await reached({ lateOnly: true })).toBe(3);
  });

  it('and what corrections of the round wait for, by their kind', async () => {
    await round.monitored.send(round.roundId, 0, { ...STAFF!.report, money: [totalRow('872.64', '100')] });
    await round.monitored.verify(round.roundId, 0);
    expect(await reached({ kind: 'correction-plan' })).toBe(1);
    const other = await round.monitored.opened({ cutOff: '2024-05-31', reportFrom: '2024-07-02' });
    expect(await reached({ kind: 'correction-plan', roundId: other })).toBe(0);
  });

  it('once a day for each report', async () => {
    expect((await urged({})).lines.map(({ notUrged }) => notUrged)).toEqual([null, null, null]);
    await expect(urged({})).rejects.toMatchObject({ conflict: { code: 'nothing-to-urge' } });
    round.monitored.town.database.now = '2024-07-02T02:00:00.000Z';
    expect((await urged({})).lines.map(({ notUrged }) => notUrged)).toEqual([null, null, null]);
  });

  it('never of a round that does not exist, which would look as if all had reported', async () => {
    const missing = { kind: 'round', id: idOf('no round') };
    await expect(urged({ roundId: idOf('no round') })).rejects.toMatchObject(missing);
    await expect(urged({ roundId: idOf('no round') }, 'lin')).rejects.toMatchObject({ code: 'role-missing' });
  });
});
