import { describe, expect, it } from '@jest/globals';
import { takenAs } from '#libs/testing';
import { CorrectionNoticeDto, CorrectionOrderDto } from './dto/correction.dto.js';
import { PlanBodyDto } from './dto/progress-plan.dto.js';
import { ReportBodyDto } from './dto/report-body.dto.js';
import { RoundPlanDto } from './dto/round.dto.js';
import { noticeOrderOf, orderOf, planOf, reportOf, roundOf } from './monitor.mapper.js';

const ROUND = { fiscalYear: 2024, cutOff: '2024-06-30' };
const UNSAID = { kind: 'ordinary', name: null, reportFrom: null, reportUntil: null, warnDays: null };
const MONEY = { source: 'total', budget: '1', executed: '0' };
const ROW = { lineageId: 'i-1', likelihood: 'possible' };
const BLANK_MONEY = { ...MONEY, adjusted: null, forecast: null };
const BLANK_ROW = { ...ROW, actual: null, forecast: null, causes: [], causeNote: '', measure: '' };

describe('what is left out', () => {
  it.each<[string, object, object]>([
    ['a round', ROUND, { ...ROUND, ...UNSAID }],
    ['a round that says null', { ...ROUND, ...UNSAID, kind: null }, { ...ROUND, ...UNSAID }],
    ['a round with everything', { ...ROUND, ...UNSAID, warnDays: 0 }, { ...ROUND, ...UNSAID, warnDays: 0 }],
    ['a name with blanks around it', { ...ROUND, name: ' 上半年 ' }, { ...ROUND, ...UNSAID, name: '上半年' }],
  ])('is said to be missing by %s', async (_, body, request) => {
    expect(roundOf(await takenAs(RoundPlanDto, body))).toEqual(request);
  });

  it.each<[string, object, object]>([
    ['an empty report', { money: [], indicators: [] }, { money: [], moneyNote: '', indicators: [] }],
    [
      'one without words',
      { money: [MONEY], indicators: [ROW] },
      { money: [BLANK_MONEY], moneyNote: '', indicators: [BLANK_ROW] },
    ],
    [
      'one that says null everywhere',
      {
        ...{ moneyNote: null, money: [{ ...MONEY, adjusted: null, forecast: null }] },
        indicators: [{ ...ROW, actual: null, forecast: null, causes: null, causeNote: null, measure: null }],
      },
      { money: [BLANK_MONEY], moneyNote: '', indicators: [BLANK_ROW] },
    ],
    [
      'one with everything',
      {
        ...{ moneyNote: '说明', money: [{ ...MONEY, adjusted: '2', forecast: '3' }] },
        indicators: [{ ...BLANK_ROW, actual: '7', causes: ['funds'], causeNote: '因', measure: '措施' }],
      },
      {
        ...{ moneyNote: '说明', money: [{ ...MONEY, adjusted: '2', forecast: '3' }] },
        indicators: [{ ...BLANK_ROW, actual: '7', causes: ['funds'], causeNote: '因', measure: '措施' }],
      },
    ],
  ])('is said to be missing by %s', async (_, body, report) => {
    expect(reportOf(await takenAs(ReportBodyDto, body))).toEqual(report);
  });

  it.each<[string, object, object]>([
    ['even money', { kind: 'even' }, { kind: 'even' }],
    ['even money with a month that means nothing', { kind: 'even', month: 3 }, { kind: 'even' }],
    ['money at once', { kind: 'once', month: 10 }, { kind: 'once', month: 10 }],
    ['money at once in no month, which the core refuses', { kind: 'once' }, { kind: 'once', month: 0 }],
    ['money by month', { kind: 'by-month', percents: ['100'] }, { kind: 'by-month', percents: ['100'] }],
    ['money by no month, which the core refuses', { kind: 'by-month' }, { kind: 'by-month', percents: [] }],
    ['money by null', { kind: 'by-month', percents: null }, { kind: 'by-month', percents: [] }],
  ])('of a plan: %s', async (_, money, taken) => {
    const body = { money, indicators: [{ lineageId: 'i-1', accrual: 'linear' }] };
    expect(planOf(await takenAs(PlanBodyDto, body))).toEqual({
      money: taken,
      indicators: [{ lineageId: 'i-1', accrual: 'linear', dueMonth: null, hangsOn: null }],
    });
  });
});

describe('an order of the finance desk', () => {
  const notice = { number: '1 号', date: '2024-07-16', actBy: '2024-08-30' };
  const silent = { proposals: [], opinion: null };

  it.each<[string, object, object]>([
    ['nothing', {}, { ...silent, notice: null }],
    ['words', { opinion: '请整改。', notice }, { proposals: [], opinion: '请整改。', notice }],
    [
      'proposals',
      { proposals: ['stop-payment'], notice },
      { ...silent, proposals: ['stop-payment'], notice },
    ],
  ])('with %s is plain, so that the record can keep it', async (_, body, order) => {
    expect(orderOf(await takenAs(CorrectionOrderDto, body))).toStrictEqual(order);
    if (!('notice' in body)) return;
    expect(noticeOrderOf(await takenAs(CorrectionNoticeDto, body))).toStrictEqual(order);
  });
});
