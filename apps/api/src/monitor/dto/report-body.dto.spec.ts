import { describe, expect, it } from '@jest/globals';
import { idOf, placesRefused } from '#libs/testing';
import { ReportBodyDto } from './report-body.dto.js';
import { ReportListQueryDto } from './report.dto.js';

const MONEY = { source: 'total', budget: '872.64', executed: '436.32' };
const ROW = { lineageId: 'i-1', likelihood: 'certain' };

/** A report of one row of money and one indicator, each changed by what a case says. */
function body(money: object = {}, row: object = {}, rest: object = {}): object {
  return { money: [{ ...MONEY, ...money }], indicators: [{ ...ROW, ...row }], ...rest };
}

describe('绩效运行监控表 as it comes in', () => {
  it.each<[string, object, string[]]>([
    ['the least', body(), []],
    ['nothing', {}, ['/indicators isDefined', '/money isDefined']],
    ['no money and no indicator, which the core refuses', { money: [], indicators: [] }, []],
    [
      'everything',
      body(
        { adjusted: '900', forecast: '880' },
        { actual: '184', forecast: '95', causes: ['funds', 'other'], causeNote: '编制。', measure: '补录。' },
        { moneyNote: '工资发放跨月。' },
      ),
      [],
    ],
    ['nothing typed yet', body({ adjusted: null, forecast: null }, { actual: null, forecast: null }), []],
    ['a figure that is none, which the core names in words', body({ executed: '约四百' }), []],
    ['a row of another source', body({ source: 'loan' }), ['/money/0/source isIn']],
    ['an amount as a number', body({ budget: 872.64 }), ['/money/0/budget isPlainText']],
    ['an amount of 60 signs', body({ budget: '1'.repeat(60) }), []],
    ['an amount of 61 signs', body({ budget: '1'.repeat(61) }), ['/money/0/budget maxLength']],
    ['an endless forecast', body({ forecast: '1'.repeat(61) }), ['/money/0/forecast maxLength']],
    ['an adjusted amount that is a list', body({ adjusted: ['1'] }), ['/money/0/adjusted isPlainText']],
    ['no executed amount', body({ executed: undefined }), ['/money/0/executed isDefined']],
    ['money that is no row', { ...body(), money: ['total'] }, ['/money/0 nestedValidation']],
    ['ten rows of money', { ...body(), money: Array(10).fill(MONEY) }, []],
    ['eleven rows of money', { ...body(), money: Array(11).fill(MONEY) }, ['/money arrayMaxSize']],
    ['a field of money that nobody asked for', body({ rate: '50' }), ['/money/0/rate whitelistValidation']],
    [
      'an indicator without a name',
      body({}, { lineageId: undefined }),
      ['/indicators/0/lineageId isDefined'],
    ],
    ['a name of 100 signs', body({}, { lineageId: 'i'.repeat(100) }), []],
    ['a name of 101 signs', body({}, { lineageId: 'i'.repeat(101) }), ['/indicators/0/lineageId maxLength']],
    ['an actual as a number', body({}, { actual: 184 }), ['/indicators/0/actual isPlainText']],
    ['an actual of 61 signs', body({}, { actual: '1'.repeat(61) }), ['/indicators/0/actual maxLength']],
    ['a forecast as yes', body({}, { forecast: true }), ['/indicators/0/forecast isPlainText']],
    ['no likelihood', body({}, { likelihood: undefined }), ['/indicators/0/likelihood isDefined']],
    ['an unknown likelihood', body({}, { likelihood: 'maybe' }), ['/indicators/0/likelihood isIn']],
    ['an unknown cause', body({}, { causes: ['weather'] }), ['/indicators/0/causes isIn']],
    ['every cause', body({}, { causes: ['funds', 'rules', 'staff', 'equipment', 'other'] }), []],
    ['six causes', body({}, { causes: Array(6).fill('funds') }), ['/indicators/0/causes arrayMaxSize']],
    ['a cause outside of a list', body({}, { causes: 'funds' }), ['/indicators/0/causes isArray']],
    ['a NUL in a measure', body({}, { measure: 'a\u0000' }), ['/indicators/0/measure isPlainText']],
    [
      'a cause in 2001 signs',
      body({}, { causeNote: '字'.repeat(2001) }),
      ['/indicators/0/causeNote maxLength'],
    ],
    ['a note in 2001 signs', body({}, {}, { moneyNote: '字'.repeat(2001) }), ['/moneyNote maxLength']],
    ['200 indicators', { ...body(), indicators: Array(200).fill(ROW) }, []],
    ['201 indicators', { ...body(), indicators: Array(201).fill(ROW) }, ['/indicators arrayMaxSize']],
    ['a light to wish for', body({}, {}, { light: 'green' }), ['/light whitelistValidation']],
  ])('%s', async (_, typed, places) => {
    expect((await placesRefused(ReportBodyDto, typed)).toSorted()).toEqual(places.toSorted());
  });
});

describe('which reports of a round', () => {
  it.each<[string, object, string[]]>([
    ['all', {}, []],
    ['red ones of a unit', { light: 'red', unitId: idOf('grid'), limit: '10' }, []],
    ['grey ones that were reported', { light: 'grey', status: 'reported' }, []],
    ['purple ones', { light: 'purple' }, ['/light isIn']],
    ['those of a unit by its name', { unitId: '网格管理中心' }, ['/unitId isUuid']],
    ['those of another process', { status: 'open' }, ['/status isIn']],
    [
      'those of a round that stands in the address already',
      { roundId: 'x' },
      ['/roundId whitelistValidation'],
    ],
  ])('%s', async (_, query, places) => {
    expect(await placesRefused(ReportListQueryDto, query, 'query')).toEqual(places);
  });
});
