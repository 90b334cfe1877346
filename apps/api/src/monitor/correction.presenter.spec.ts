import { describe, expect, it } from '@jest/globals';
import type { CorrectionState } from '#libs/domain';
import { presentCorrection, presentCorrectionRow } from './monitor.presenter.js';

describe('a correction', () => {
  const state: CorrectionState = {
    ...{ id: 'c', version: 1, duties: [], reportId: 'r', roundId: 'o', goalTableId: 't', unitId: 'u' },
    ...{ fiscalYear: 2024, projectName: '项目', origin: 'red', kind: 'deviation', status: 'planned' },
    reasons: [
      { lineageId: null, name: '资金执行', colour: 'red', because: { zh: '低于 60%', en: 'below 60 %' } },
    ],
    ...{
      notice: null,
      proposals: ['adjust-goals', 'recover-money'],
      responsibleId: 'lin',
      actBy: '2024-08-30',
    },
    ...{ measures: null, account: null, opinion: null, doers: ['lin'], openedAt: 'a', closedAt: null },
  };

  it('is shown with its reasons and proposals in words', () => {
    const words = { measures: '加快', account: null, opinion: null };
    const shown = presentCorrection({ state, ...words, attachments: [] }, 'en');
    expect(shown).toMatchObject({
      ...{
        kindLabel: '纠偏',
        statusLabel: '纠偏中',
        proposalLabels: ['建议调整绩效目标', '建议收回资金'],
        measures: '加快',
      },
      reasons: [{ lineageId: null, name: '资金执行', colour: 'red', because: 'below 60 %' }],
    });
    expect(Object.keys(shown)).not.toContain('doers');
  });

  const NOTICE = { number: '麻财整〔2024〕1号', date: '2024-07-16' };
  it.each<[string, Partial<CorrectionState>, object]>([
    ['not begun', { status: 'open' }, { statusLabel: '待纠偏', notice: null }],
    [
      '整改 under a notice, not begun',
      { status: 'open', kind: 'rectification', notice: { ...NOTICE, actBy: '2024-08-30' } },
      { kindLabel: '整改', statusLabel: '待整改', notice: { ...NOTICE, actBy: '2024-08-30' } },
    ],
    [
      '整改 under way',
      { kind: 'rectification', notice: { ...NOTICE, actBy: '2024-08-30' } },
      { kindLabel: '整改', statusLabel: '整改中' },
    ],
    [
      '整改 that an older release has ordered',
      { kind: 'rectification', notice: NOTICE },
      { notice: { ...NOTICE, actBy: null } },
    ],
  ])('is called what it is: %s', (_, more, shown) => {
    expect(presentCorrectionRow({ ...state, ...more }, 'zh-CN')).toMatchObject(shown);
  });

  it('has no words in a list, even where they were read for somebody else', () => {
    const { measures, account, opinion, reasons } = presentCorrectionRow(state, 'zh-CN');
    expect([measures, account, opinion, reasons[0]?.because]).toEqual([null, null, null, '低于 60%']);
  });
});
