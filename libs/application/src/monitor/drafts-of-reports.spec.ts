import { describe, expect, it } from '@jest/globals';
import type { ProgressReport } from '#libs/domain';
import { midYearReports, totalRow } from '#libs/fixtures';
import { idOf, openedRound, TENANT } from '#libs/testing';
import { ReportViewQuery } from './report-view.query.js';
import { SaveDraftUseCase } from './save-draft.use-case.js';

const [STAFF] = midYearReports();
const CALM = STAFF!.report;

const round = openedRound();

describe('a draft', () => {
  const save = async (account: string, ifMatch: number | null, content: ProgressReport = CALM) => {
    const { id } = await round.monitored.report(round.roundId, 0);
    const request = round.monitored.request(account, ifMatch);
    return round.monitored.town.app.get(SaveDraftUseCase).execute(request, id, content);
  };
  const read = async (account = 'lin') => {
    const { id } = await round.monitored.report(round.roundId, 0);
    return round.monitored.town.app.get(ReportViewQuery).draft(TENANT, idOf(account), id);
  };

  it('begins as the form with what is known already', async () => {
    const { revision, content, savedAt } = await read();
    expect([revision, savedAt]).toEqual([0, null]);
    expect(content.money).toEqual([totalRow('872.64', '')]);
    expect(content.indicators.map(({ lineageId }) => lineageId)).toEqual(
      STAFF!.table.indicators.map(({ lineageId }) => lineageId),
    );
  });

  it('is kept with whatever is wrong with it, and says what is', async () => {
    const wrong = { ...CALM, money: [totalRow('872.64', '很多')] };
    expect(await save('lin', 0, wrong)).toMatchObject({
      revision: 1,
      findings: [{ code: 'money-not-a-number', place: '/money/0/executed' }],
    });
    expect(await read('he')).toMatchObject({ revision: 1, content: wrong });
  });

  it('is never written over by somebody who has not seen it', async () => {
    await save('lin', 0);
    await expect(save('he', 0)).rejects.toMatchObject({ conflict: { code: 'version-stale', current: 1 } });
    await expect(save('he', null)).rejects.toMatchObject({ conflict: { code: 'if-match-required' } });
    expect(await save('he', 1)).toMatchObject({ revision: 2, findings: [] });
  });

  it('outlives its round: what was typed too late is kept, and told so', async () => {
    await round.monitored.step(round.roundId, 'close', '2024-07-19T09:30:00.000Z');
    expect(await save('lin', 0)).toMatchObject({ revision: 1, findings: [{ code: 'round-closed' }] });
  });

  it('is the unit’s alone to write', async () => {
    for (const account of ['deng', 'chen', 'zhou']) {
      await expect(save(account, 0)).rejects.toMatchObject({ refusal: { code: 'role-missing' } });
    }
    await round.monitored.send(round.roundId, 0, CALM);
    await expect(save('lin', 0)).rejects.toMatchObject({ refusal: { code: 'report-not-awaited' } });
  });
});
